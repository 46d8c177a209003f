var count = (typeof count === "number" ? count : 0) + 1;
var web = [A("@", "192.0.2.1"), require("./names.js") && CNAME(alias, "@")];
