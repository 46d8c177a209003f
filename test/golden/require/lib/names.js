var alias = "www";
