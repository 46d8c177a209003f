import { ApiFailure } from '../failure.ts';
import { EVERYWHERE, listGeoPlaces, writeGeoPlace } from '../geo/geo-location.ts';
import { readSentLocation } from '../geo/sent-location.ts';
import type { Operation } from '../operation.ts';
import { writeAnswer } from '../xml/write.ts';

/** Answer the names of a place, which is how one finds out whether geolocation knows it; the default where none is named. */
export const getGeoLocation: Operation = {
  name: 'GetGeoLocation',
  method: 'GET',
  path: '/geolocation',
  run: (call) => {
    const sent = readSentLocation(call, '');
    const { ContinentCode, CountryCode, SubdivisionCode } =
      Object.keys(sent).length > 0 ? sent : { ...sent, CountryCode: EVERYWHERE };
    const place = listGeoPlaces().find(
      (known) =>
        known.ContinentCode === ContinentCode &&
        known.CountryCode === CountryCode &&
        known.SubdivisionCode === SubdivisionCode,
    );
    if (!place) {
      const codes = [ContinentCode, CountryCode, SubdivisionCode].filter(Boolean).join('-');
      throw new ApiFailure('NoSuchGeoLocation', `The geographic location ${codes} is not supported.`);
    }
    return { state: call.state, document: writeAnswer('GetGeoLocation', writeGeoPlace(place)) };
  },
};
