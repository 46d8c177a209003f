// Five words print a line each, whatever they are given; five others are silent.
console.log("log", 1, true, null, undefined);
console.debug("debug", [1, 2], {a: 1});
console.info("info");
console.warn("warn");
console.error("error");
console.dir("silent");
console.time("silent");
console.timeEnd("silent");
console.trace("silent");
console.assert(false, "silent");
