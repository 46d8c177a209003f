import { A, CNAME } from 'zonewright';

/** A line of shops.json. */
export interface Shop {
  readonly name: string;
  readonly address: string;
  readonly aliases?: readonly string[];
}

/** The hosts of all shops, each with its other names. */
export function shopHosts(shops: readonly Shop[]) {
  return shops.map(({ name, address, aliases = [] }) => [A(name, address), aliases.map((alias) => CNAME(alias, name))]);
}
