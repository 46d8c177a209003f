import type { DomainsOperation } from './call.ts';
import { epochSeconds } from './call.ts';
import { ownedDomain } from './owned-domain.ts';

const CONTACT = {
  FirstName: 'Emulated',
  LastName: 'Owner',
  ContactType: 'PERSON',
  CountryCode: 'US',
  Email: 'owner@example.com',
};

/** Answer everything about a domain; its name servers are those the registry has, not those it has been asked for. */
export const getDomainDetail: DomainsOperation = (call) => {
  const domain = ownedDomain(call);
  return {
    state: call.state,
    output: {
      DomainName: domain.name,
      Nameservers: domain.nameServers.map(({ name, glueIps }) => ({ Name: name, GlueIps: glueIps ?? [] })),
      AutoRenew: true,
      AdminContact: CONTACT,
      RegistrantContact: CONTACT,
      TechContact: CONTACT,
      AdminPrivacy: true,
      RegistrantPrivacy: true,
      TechPrivacy: true,
      RegistrarName: 'Amazon Registrar, Inc.',
      WhoIsServer: 'whois.registrar.amazon',
      RegistrarUrl: 'https://registrar.amazon.com',
      CreationDate: epochSeconds(domain.createdAt),
      UpdatedDate: epochSeconds(domain.updatedAt),
      ExpirationDate: epochSeconds(domain.expiresAt),
      StatusList: ['clientTransferProhibited'],
      DnssecKeys: [],
    },
  };
};
