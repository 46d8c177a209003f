import { MX, TXT } from 'zonewright';

/** Records of a domain whose mail goes through a service: what a finding says of them points into this file. */
export function mail(service: string) {
  return [
    MX('@', 10, `mx1.${service}.`),
    MX('@', 20, `mx2.${service}.`),
    TXT('@', `v=spf1 include:${service} -all`),
    TXT('_dmarc', 'v=DMARC1; p=reject'),
  ];
}
