names.push("a");
