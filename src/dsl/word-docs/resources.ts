import type { WordGroup } from './word-doc.ts';

/** Words that declare what a Route 53 account holds besides zones. */
export const RESOURCE_WORDS: WordGroup = {
  title: 'Health checks and networks of Route 53',
  place: 'file',
  words: [
    {
      name: 'HealthCheck',
      signatures: ['(name: string, options: HealthCheckOptions): string'],
      doc: `Declare a health check, to which records refer with \`R53_HEALTH_CHECK(name)\`.

It is made and changed before the records that refer to it. Once the configuration speaks of it no longer and nothing
refers to it, it is deleted, if this program made it. Its name is the tag \`Name\`.

Whether one is left over is asked only while the configuration declares or names health checks, while record sets refer
to any, or when one ceases to. Declared without settings, as \`HealthCheck("web", {})\`, it is certainly looked for.`,
      example: `HealthCheck("web-eu", { type: "HTTPS", host: "eu.bakery.example", path: "/health" });
HealthCheck("web-us", { type: "TCP", ip: "192.0.2.20", port: 443, failures: 5 });
HealthCheck("web", { type: "CALCULATED", children: ["web-eu", "web-us"], threshold: 1 });`,
    },
    {
      name: 'CidrCollection',
      signatures: ['(name: string, locations: { [location: string]: readonly string[] }): string'],
      doc: `Declare a collection of networks, to which records refer with \`R53_CIDR(name, location, id)\`.

It has these locations and networks and no others. One without any location is deleted.`,
      example: 'CidrCollection("offices", { berlin: ["192.0.2.0/24"], lisbon: ["198.51.100.0/24", "2001:db8::/40"] });',
    },
  ],
};
