require("./more.js");
