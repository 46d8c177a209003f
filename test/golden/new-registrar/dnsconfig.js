// Entries of creds.json for registrars: the type may be named here, and a later entry of one name wins.
var NONE = NewRegistrar("none");
var TYPED = NewRegistrar("typed", "NONE");
var WITH = NewRegistrar("with", {note: "kept", list: [1, {a: true}]});
var BOTH = NewRegistrar("both", "NONE", {note: "kept"});
var EMPTY = NewRegistrar("empty", "");
console.log(NONE, TYPED, WITH, BOTH, EMPTY);
D("shop.example", BOTH);
