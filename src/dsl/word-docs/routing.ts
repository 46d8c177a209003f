import type { WordGroup } from './word-doc.ts';

/** Words that say how Route 53 chooses among the record sets of one name and type. */
export const ROUTING_WORDS: WordGroup = {
  title: 'Routing of Route 53',
  place: 'zone',
  words: [
    {
      name: 'R53_WEIGHT',
      signatures: ['(weight: number, setIdentifier: string): Metadata'],
      doc: `Give the record a share of the answers.

Records of one name and type with the same identifier are one set; each set is answered in proportion to its weight, from
0 to 255.`,
      example: `A("www", "192.0.2.10", R53_WEIGHT(90, "old")),
A("www", "192.0.2.20", R53_WEIGHT(10, "new"))`,
    },
    {
      name: 'R53_LATENCY',
      signatures: ['(region: AwsRegion, setIdentifier: string): Metadata'],
      doc: `Answer with the record where its AWS region is the quickest to reach.

Each region can be that of one set; records with the same identifier are one.`,
      example: `A("www", "192.0.2.10", R53_LATENCY("eu-west-1", "eu")),
A("www", "192.0.2.20", R53_LATENCY("us-east-1", "us"))`,
    },
    {
      name: 'R53_FAILOVER',
      signatures: ['(role: "PRIMARY" | "SECONDARY", setIdentifier: string): Metadata'],
      doc: `Answer with the primary record while it is healthy, and with the secondary one otherwise.

A primary record needs a health check; a primary alias may evaluate the health of its target instead.`,
      example: `A("www", "192.0.2.10", R53_FAILOVER("PRIMARY", "main"), R53_HEALTH_CHECK_ID("6f5e4d3c-2b1a-4c3d-8e9f-001122334455")),
A("www", "192.0.2.20", R53_FAILOVER("SECONDARY", "spare"))`,
    },
    {
      name: 'R53_GEO',
      signatures: [
        '(place: { continent: Continent }, setIdentifier: string): Metadata',
        '(place: { country: Country; subdivision?: string }, setIdentifier: string): Metadata',
      ],
      doc: `Answer with the record on a continent, in a country, or in a state of the USA or a region of Ukraine.

The smallest place that fits counts. The country "*" is wherever no other set is for; without it some clients get no
answer.`,
      example: `A("www", "192.0.2.10", R53_GEO({ continent: "EU" }, "europe")),
A("www", "192.0.2.20", R53_GEO({ country: "US", subdivision: "CA" }, "california")),
A("www", "192.0.2.30", R53_GEO({ country: "*" }, "rest"))`,
    },
    {
      name: 'R53_GEOPROXIMITY',
      signatures: [
        '(place: { region: AwsRegion; bias?: number }, setIdentifier: string): Metadata',
        '(place: { localZoneGroup: string; bias?: number }, setIdentifier: string): Metadata',
        '(place: { coordinates: { latitude: number; longitude: number }; bias?: number }, setIdentifier: string): Metadata',
      ],
      doc: `Answer with the record that is the nearest.

A bias from 1 to 99 makes the area of a place larger, one from -1 to -99 smaller.`,
      example: `A("www", "192.0.2.10", R53_GEOPROXIMITY({ region: "eu-west-1", bias: 10 }, "dublin")),
A("www", "192.0.2.20", R53_GEOPROXIMITY({ coordinates: { latitude: 52.52, longitude: 13.4 } }, "berlin"))`,
    },
    {
      name: 'R53_MULTIVALUE',
      signatures: ['(setIdentifier: string): Metadata'],
      doc: 'Answer with up to eight healthy records, chosen at random.',
      example: `A("www", "192.0.2.10", R53_MULTIVALUE("one")),
A("www", "192.0.2.20", R53_MULTIVALUE("two"))`,
    },
    {
      name: 'R53_CIDR',
      signatures: ['(collection: string, location: string, setIdentifier: string): Metadata'],
      doc: `Answer with the record to clients in the networks of a CIDR location.

The location "*" is wherever no other set is for. All sets of a name and type take their locations from one collection.`,
      example: `A("www", "192.0.2.10", R53_CIDR("6f5e4d3c-2b1a-4c3d-8e9f-001122334455", "office", "office")),
A("www", "192.0.2.20", R53_CIDR("6f5e4d3c-2b1a-4c3d-8e9f-001122334455", "*", "rest"))`,
    },
  ],
};
