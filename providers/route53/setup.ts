import type { CredsSetup } from '../../src/model/creds-setup.ts';

/** What an entry of creds.json with TYPE ROUTE53 consists of. */
export const SETUP: CredsSetup = Object.freeze({
  methods: [
    {
      label: 'A profile of the AWS configuration on this machine (single sign-on included)',
      fields: [{ key: 'Profile', label: 'Name of the profile', isRequired: true, variable: 'AWS_PROFILE' }],
    },
    {
      label: 'An access key',
      fields: [
        { key: 'KeyId', label: 'Access key id', isRequired: true, variable: 'AWS_ACCESS_KEY_ID' },
        {
          key: 'SecretKey',
          label: 'Secret access key',
          isRequired: true,
          isSecret: true,
          variable: 'AWS_SECRET_ACCESS_KEY',
        },
        { key: 'Token', label: 'Session token', isSecret: true, variable: 'AWS_SESSION_TOKEN' },
      ],
    },
    {
      label: 'Whatever the AWS tools find by themselves: environment, default profile, role of the machine',
      fields: [],
    },
  ],
  fields: [
    { key: 'RoleArn', label: 'Role to take on, such as arn:aws:iam::123456789012:role/dns' },
    { key: 'ExternalId', label: 'External id that the role asks for', onlyWith: 'RoleArn' },
    { key: 'DelegationSet', label: 'Reusable delegation set for new zones' },
    { key: 'Endpoint', label: 'Address of the service, for emulators' },
  ],
} satisfies CredsSetup);
