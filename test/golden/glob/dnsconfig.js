// The files below a folder by their extension.
console.log(glob("./data").join());
console.log(glob("./data", true, ".json").join());
console.log(glob("./data", false, ".json").join());
