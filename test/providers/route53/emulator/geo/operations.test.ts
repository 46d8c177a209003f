import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createState } from '../../../../../providers/route53/emulator/state.ts';
import { BASE, get, texts } from '../fixture.ts';
import { outcome, signed } from '../signed-request.ts';

const EMPTY = createState('test');
const ELEMENTS = ['ContinentCode', 'ContinentName', 'CountryCode', 'CountryName', 'SubdivisionCode', 'SubdivisionName'];

const placesOf = (document: string): readonly string[] =>
  [...document.matchAll(/<GeoLocationDetails>(.*?)<\/GeoLocationDetails>/g)].map(([, place = '']) =>
    ELEMENTS.flatMap((element) => texts(place, element)).join(' '),
  );

test('The names of a place are told', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['?continentcode=EU', 'EU Europe'],
    ['?countrycode=DE', 'DE Germany'],
    ['?countrycode=*', '* Default'],
    ['', '* Default'],
    ['?countrycode=US&subdivisioncode=WA', 'US United States WA Washington'],
    ['?countrycode=UA&subdivisioncode=46', 'UA Ukraine 46 Lviv'],
  ];
  for (const [query, expected] of cases) assert.deepEqual(placesOf(get(EMPTY, `geolocation${query}`)), [expected]);
});

test('Places that are not supported, and codes that do not go together, are refused', () => {
  const cases: readonly (readonly [string, RegExp])[] = [
    ['countrycode=XX', /^404 NoSuchGeoLocation: The geographic location XX is not supported\.$/],
    ['countrycode=CX', /^404 NoSuchGeoLocation/],
    ['countrycode=DE&subdivisioncode=BE', /^404 NoSuchGeoLocation: The geographic location DE-BE is not/],
    ['continentcode=XX', /^404 NoSuchGeoLocation/],
    ['continentcode=EU&countrycode=DE', /^400 InvalidInput: A continent code cannot be combined/],
    ['subdivisioncode=CA', /^400 InvalidInput: A subdivision code requires/],
    ['continentcode=E', /^400 InvalidInput: .*greater than or equal to 2$/],
    ['countrycode=DEU', /^400 InvalidInput: .*less than or equal to 2$/],
  ];
  for (const [query, expected] of cases) {
    assert.match(outcome(EMPTY, signed('GET', `${BASE}/geolocation?${query}`)), expected);
  }
  assert.match(outcome(EMPTY, signed('GET', `${BASE}/geolocations?startsubdivisioncode=CA`)), /^400 InvalidInput/);
});

test('All places are listed once, page by page: the default, countries with their parts, continents', () => {
  const found: string[] = [];
  let query = '';
  for (let pages = 0; pages < 10; pages += 1) {
    const document = get(EMPTY, `geolocations${query}`);
    found.push(...placesOf(document));
    if (texts(document, 'IsTruncated')[0] === 'false') break;
    const next = ['Continent', 'Country', 'Subdivision'].flatMap((kind) =>
      texts(document, `Next${kind}Code`).map((code) => `start${kind.toLowerCase()}code=${code}`),
    );
    query = `?${next.join('&')}`;
  }
  assert.equal(found.length, 1 + 246 + 51 + 27 + 7);
  assert.equal(new Set(found).size, found.length);
  assert.deepEqual(found.slice(0, 2), ['* Default', 'AD Andorra']);
  assert.deepEqual(
    found.slice(-7).map((place) => place.slice(0, 2)),
    ['AF', 'AN', 'AS', 'EU', 'NA', 'OC', 'SA'],
  );
  assert.equal(found[found.indexOf('US United States') + 1], 'US United States AK Alaska');
});

test('A list begins at any place, even one that does not exist', () => {
  assert.deepEqual(placesOf(get(EMPTY, 'geolocations?startcontinentcode=OC')), ['OC Oceania', 'SA South America']);
  const [first] = placesOf(get(EMPTY, 'geolocations?startcountrycode=DF&maxitems=1'));
  assert.equal(first, 'DJ Djibouti');
  assert.deepEqual(placesOf(get(EMPTY, 'geolocations?startcountrycode=US&startsubdivisioncode=WV&maxitems=3')), [
    'US United States WV West Virginia',
    'US United States WY Wyoming',
    'UY Uruguay',
  ]);
});
