names.push("more");
