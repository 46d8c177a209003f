names.push("b");
