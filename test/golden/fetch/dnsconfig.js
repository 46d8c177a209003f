// Data from the web, where the command line allows it: the plain function, and the one that ends the run on failure.
var REG = NewRegistrar("none");
var DNS = NewDnsProvider("main");

D("shop.example", REG, DnsProvider(DNS));
FETCH("https://data.example/hosts.json", {method: "POST", headers: {accept: "application/json"}, body: "all"})
  .then(function (response) {
    console.log(response.ok, response.status, response.statusText, response.headers.get("X-Method"));
    console.log(response.headers.getAll("x-method").length, response.headers.has("server"));
    return response.json();
  })
  .then(function (hosts) {
    Object.keys(hosts).forEach(function (name) { D_EXTEND("shop.example", A(name, hosts[name])); });
  });
fetch("https://data.example/missing").then(async function (response) {
  console.log(response.ok, response.status, await response.text() === "");
});
