/** Latitude and longitude in degrees. */
export type Coordinates = readonly [latitude: number, longitude: number];

/** About where the data centres of each region are, which AWS tells by the name of a city or country. */
export const REGION_PLACES: ReadonlyMap<string, Coordinates> = new Map([
  ['us-east-1', [38.9, -77.4]],
  ['us-east-2', [40.0, -83.0]],
  ['us-west-1', [37.4, -121.9]],
  ['us-west-2', [45.8, -119.7]],
  ['ca-central-1', [45.5, -73.6]],
  ['ca-west-1', [51.0, -114.1]],
  ['mx-central-1', [20.6, -100.4]],
  ['sa-east-1', [-23.5, -46.6]],
  ['af-south-1', [-33.9, 18.4]],
  ['eu-west-1', [53.3, -6.3]],
  ['eu-west-2', [51.5, -0.1]],
  ['eu-west-3', [48.9, 2.4]],
  ['eu-central-1', [50.1, 8.7]],
  ['eu-central-2', [47.4, 8.5]],
  ['eu-north-1', [59.3, 18.1]],
  ['eu-south-1', [45.5, 9.2]],
  ['eu-south-2', [41.6, -0.9]],
  ['il-central-1', [32.1, 34.8]],
  ['me-south-1', [26.2, 50.6]],
  ['me-central-1', [24.5, 54.4]],
  ['ap-south-1', [19.1, 72.9]],
  ['ap-south-2', [17.4, 78.5]],
  ['ap-east-1', [22.3, 114.2]],
  ['ap-east-2', [25.0, 121.5]],
  ['ap-southeast-1', [1.3, 103.8]],
  ['ap-southeast-2', [-33.9, 151.2]],
  ['ap-southeast-3', [-6.2, 106.8]],
  ['ap-southeast-4', [-37.8, 145.0]],
  ['ap-southeast-5', [3.1, 101.7]],
  ['ap-southeast-6', [-36.8, 174.8]],
  ['ap-southeast-7', [13.8, 100.5]],
  ['ap-northeast-1', [35.7, 139.7]],
  ['ap-northeast-2', [37.6, 127.0]],
  ['ap-northeast-3', [34.7, 135.5]],
]);

/** About where local zones are, by the code of the city at the end of their group's name. */
const CITY_PLACES: ReadonlyMap<string, Coordinates> = new Map([
  ['atl', [33.7, -84.4]],
  ['bos', [42.4, -71.1]],
  ['chi', [41.9, -87.6]],
  ['den', [39.7, -105.0]],
  ['dfw', [32.8, -96.8]],
  ['hnl', [21.3, -157.9]],
  ['iah', [29.8, -95.4]],
  ['las', [36.2, -115.1]],
  ['lax', [34.1, -118.2]],
  ['mci', [39.1, -94.6]],
  ['mia', [25.8, -80.2]],
  ['msp', [45.0, -93.3]],
  ['nyc', [40.7, -74.0]],
  ['pdx', [45.5, -122.7]],
  ['phl', [40.0, -75.2]],
  ['phx', [33.4, -112.1]],
  ['sea', [47.6, -122.3]],
  ['akl', [-36.8, 174.8]],
  ['bkk', [13.8, 100.5]],
  ['bue', [-34.6, -58.4]],
  ['ccu', [22.6, 88.4]],
  ['cph', [55.7, 12.6]],
  ['del', [28.6, 77.2]],
  ['ham', [53.6, 10.0]],
  ['hel', [60.2, 24.9]],
  ['lim', [-12.0, -77.0]],
  ['los', [6.5, 3.4]],
  ['mct', [23.6, 58.4]],
  ['mnl', [14.6, 121.0]],
  ['per', [-32.0, 115.9]],
  ['qro', [20.6, -100.4]],
  ['scl', [-33.4, -70.7]],
  ['tpe', [25.0, 121.5]],
  ['waw', [52.2, 21.0]],
]);

/** Find out where a group of local zones is: at its city, or else in the region it belongs to. */
export function localZonePlace(group: string): Coordinates | undefined {
  const city = /-([a-z]+)-\d+$/.exec(group)?.[1];
  const region = /^[a-z]+(?:-[a-z]+)+-\d+/.exec(group)?.[0];
  return CITY_PLACES.get(city ?? '') ?? REGION_PLACES.get(region ?? '');
}
