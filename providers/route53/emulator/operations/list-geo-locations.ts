import type { GeoPlace } from '../geo/geo-location.ts';
import { listGeoPlaces, writeGeoPlace } from '../geo/geo-location.ts';
import { readSentLocation } from '../geo/sent-location.ts';
import { compareText } from '../names.ts';
import type { Operation } from '../operation.ts';
import { pageSize } from '../operation.ts';
import type { GeoLocation } from '../record-sets/record-set.ts';
import { branch, leaf, writeAnswer } from '../xml/write.ts';

const PAGE_LIMIT = 100;

/** Answer the places geolocation can tell apart, from any start, a page at a time. */
export const listGeoLocations: Operation = {
  name: 'ListGeoLocations',
  method: 'GET',
  path: '/geolocations',
  run: (call) => {
    const size = pageSize(call, PAGE_LIMIT);
    const start = readSentLocation(call, 'start');
    const all = listGeoPlaces().filter((place) => compareText(orderOf(place), orderOf(start)) >= 0);
    const next = all[size];
    return {
      state: call.state,
      document: writeAnswer(
        'ListGeoLocations',
        branch('GeoLocationDetailsList', ...all.slice(0, size).map(writeGeoPlace)),
        leaf('IsTruncated', next !== undefined),
        leaf('NextContinentCode', next?.ContinentCode),
        leaf('NextCountryCode', next?.CountryCode),
        leaf('NextSubdivisionCode', next?.SubdivisionCode),
        leaf('MaxItems', size),
      ),
    };
  },
};

/** The text by which places are in the order of the list; no place at all comes before every other. */
function orderOf({
  ContinentCode: continent,
  CountryCode: country,
  SubdivisionCode: part,
}: GeoLocation | GeoPlace): string {
  return continent === undefined ? `1 ${country ?? ''} ${part ?? ''}` : `2 ${continent}`;
}
