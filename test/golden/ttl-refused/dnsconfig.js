// What is no duration, one after the other.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

["", "1x", "1.5h", "-5", "5 m", "5M", "1h30m", -5, 1.5, NaN, undefined, null, true].forEach(function (value) {
  try { TTL(value); console.log("accepted"); } catch (error) { console.log(error.message); }
});
