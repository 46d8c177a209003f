/** The regions of AWS that a latency set may name, those of other partitions last (`ResourceRecordSetRegion`). */
export const REGIONS: readonly string[] = words(
  'us-east-1 us-east-2 us-west-1 us-west-2 ca-central-1 ca-west-1 mx-central-1 sa-east-1 af-south-1',
  'eu-central-1 eu-central-2 eu-north-1 eu-south-1 eu-south-2 eu-west-1 eu-west-2 eu-west-3',
  'il-central-1 me-central-1 me-south-1 ap-east-1 ap-east-2 ap-northeast-1 ap-northeast-2 ap-northeast-3',
  'ap-south-1 ap-south-2 ap-southeast-1 ap-southeast-2 ap-southeast-3 ap-southeast-4 ap-southeast-5 ap-southeast-6',
  'ap-southeast-7 cn-north-1 cn-northwest-1 us-gov-east-1 us-gov-west-1 eusc-de-east-1',
);

/** Continents by their codes. */
export const CONTINENTS: readonly string[] = words('AF AN AS EU NA OC SA');

/** Wherever no other set of a group answers: a country, or a CIDR location. */
export const ANYWHERE = '*';

/**
 * Countries by the two letters of ISO 3166-1, without those that Route 53 does not tell apart (BV, CX, EH, HM).
 *
 * @see Route 53 Developer Guide, "Values specific for geolocation records"
 */
export const COUNTRIES: readonly string[] = words(
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BW BY BZ CA CC',
  'CD CF CG CH CI CK CL CM CN CO CR CU CV CW CY CZ DE DJ DK DM DO DZ EC EE EG ER ES ET FI FJ FK FM FO FR GA GB GD GE',
  'GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI',
  'KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW',
  'MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW SA SB',
  'SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO TR TT TV TW TZ UA UG UM',
  'US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW',
);

/** The parts of a country that can be told apart: states of the USA, regions of Ukraine (ISO 3166-2). */
export const SUBDIVISIONS: ReadonlyMap<string, readonly string[]> = new Map([
  [
    'US',
    words(
      'AK AL AR AZ CA CO CT DC DE FL GA HI IA ID IL IN KS KY LA MA MD ME MI MN MO MS MT NC ND NE NH NJ NM NV NY OH OK OR',
      'PA RI SC SD TN TX UT VA VT WA WI WV WY',
    ),
  ],
  ['UA', words('05 07 09 12 14 18 21 23 26 30 32 35 40 43 46 48 51 53 56 59 61 63 65 68 71 74 77')],
]);

function words(...lines: readonly string[]): readonly string[] {
  return lines.join(' ').split(' ');
}
