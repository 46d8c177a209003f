import assert from 'node:assert/strict';
import type { Emulator, LiveZone } from '../../providers/route53/emulator/index.ts';
import type { AwsCli } from './aws-cli.ts';

/** One thing that holds of the AWS command line against an emulator; later ones build on earlier ones. */
export interface CliCheck {
  readonly title: string;
  readonly run: (aws: AwsCli, emulator: Emulator) => Promise<void>;
}

type RecordSet = LiveZone['sets'][number];

const ZONE_COUNT = 102;
const SET_COUNT = 310;
const address = (label: string, value: string): RecordSet => ({
  Name: `${label}.shop.test.`,
  Type: 'A',
  TTL: 300,
  ResourceRecords: [{ Value: value }],
});
const action = (Action: 'CREATE' | 'DELETE' | 'UPSERT') => (ResourceRecordSet: RecordSet) => ({
  Action,
  ResourceRecordSet,
});
const shopOf = (emulator: Emulator): LiveZone => {
  const zone = emulator.dump().find((one) => one.zone === 'shop.test.');
  assert.ok(zone, 'There is no zone shop.test');
  return zone;
};
const ownSets = (emulator: Emulator): readonly RecordSet[] => shopOf(emulator).sets.slice(2);
const bare = (id: string): string => id.replace(/^.*\//, '');

function batchArgs(emulator: Emulator, changes: readonly unknown[]): string[] {
  const batch = JSON.stringify({ Comment: 'by the command line', Changes: changes });
  return ['route53', 'change-resource-record-sets', '--hosted-zone-id', shopOf(emulator).id, '--change-batch', batch];
}

interface ZoneAnswer {
  readonly HostedZone: { readonly Id: string; readonly Name: string; readonly Config: { readonly Comment?: string } };
  readonly DelegationSet: { readonly NameServers: readonly string[] };
}

interface ChangeAnswer {
  readonly ChangeInfo: { readonly Id: string; readonly Status: string; readonly Comment?: string };
}

interface ZoneList {
  readonly HostedZones: readonly { readonly Id: string; readonly Name: string }[];
}

interface SetList {
  readonly ResourceRecordSets: readonly RecordSet[];
}

/** Fill an account without the command line, which takes a second for each call. */
export function manyZones(): LiveZone[] {
  return Array.from({ length: ZONE_COUNT }, (_, i) => ({
    zone: `z${i}.test.`,
    id: `ZLOADED${i}`,
    private: false,
    nameServers: ['ns-1.awsdns-00.com'],
    sets: [],
  }));
}

/** What people do with `aws route53`, in the order of a zone's life. */
export const AWS_CLI_CHECKS: readonly CliCheck[] = [
  {
    title: 'create-hosted-zone',
    run: async (aws, emulator) => {
      const answer = await aws.json<ZoneAnswer>(
        ...'route53 create-hosted-zone --name shop.test --caller-reference cli-1 --hosted-zone-config'.split(' '),
        'Comment=A shop',
      );
      const { id, nameServers, comment } = shopOf(emulator);
      assert.deepEqual([bare(answer.HostedZone.Id), answer.HostedZone.Name], [id, 'shop.test.']);
      assert.deepEqual([answer.DelegationSet.NameServers, answer.HostedZone.Config.Comment], [nameServers, comment]);
    },
  },
  {
    title: 'list-hosted-zones goes on to the last page',
    run: async (aws, emulator) => {
      const { HostedZones: zones } = await aws.json<ZoneList>('route53', 'list-hosted-zones');
      const expected = emulator.dump().map(({ id }) => id);
      assert.deepEqual(
        [zones.length, zones.map(({ Id }) => bare(Id)).toSorted()],
        [ZONE_COUNT + 1, expected.toSorted()],
      );
    },
  },
  {
    title: 'list-hosted-zones-by-name',
    run: async (aws) => {
      const args = ['route53', 'list-hosted-zones-by-name', '--dns-name', 'shop.test', '--max-items', '1'];
      const { HostedZones: zones } = await aws.json<ZoneList>(...args);
      assert.deepEqual(
        zones.map(({ Name }) => Name),
        ['shop.test.'],
      );
    },
  },
  {
    title: 'get-hosted-zone-count',
    run: async (aws) => {
      const answer = await aws.json<object>('route53', 'get-hosted-zone-count');
      assert.deepEqual(answer, { HostedZoneCount: ZONE_COUNT + 1 });
    },
  },
  {
    title: 'get-hosted-zone',
    run: async (aws, emulator) => {
      const { id, nameServers } = shopOf(emulator);
      const answer = await aws.json<ZoneAnswer>('route53', 'get-hosted-zone', '--id', id);
      assert.deepEqual(answer.DelegationSet.NameServers, nameServers);
    },
  },
  {
    title: 'update-hosted-zone-comment',
    run: async (aws, emulator) => {
      const args = ['--id', shopOf(emulator).id, '--comment', 'Another <shop>'];
      const answer = await aws.json<ZoneAnswer>('route53', 'update-hosted-zone-comment', ...args);
      assert.equal(answer.HostedZone.Config.Comment, 'Another <shop>');
      assert.equal(shopOf(emulator).comment, 'Another <shop>');
    },
  },
  {
    title: 'change-resource-record-sets creates, and wait resource-record-sets-changed returns',
    run: async (aws, emulator) => {
      const alias = { HostedZoneId: shopOf(emulator).id, DNSName: 'www.shop.test.', EvaluateTargetHealth: true };
      const sets: RecordSet[] = [
        { Name: 'shop.test.', Type: 'A', AliasTarget: alias },
        { ...address('w', '192.0.2.7'), SetIdentifier: 'blue', Weight: 5 },
        address('www', '192.0.2.1'),
      ];
      const changes = [...sets.slice(1), ...sets.slice(0, 1)].map(action('CREATE'));
      const { ChangeInfo: change } = await aws.json<ChangeAnswer>(...batchArgs(emulator, changes));
      assert.deepEqual([change.Status, change.Comment], ['PENDING', 'by the command line']);
      const ownNames = ownSets(emulator).map(({ Name }) => Name);
      assert.deepEqual(
        [shopOf(emulator).sets[0], ...ownNames],
        [sets[0], 'shop.test.', 'w.shop.test.', 'www.shop.test.'],
      );
      // The emulator says PENDING once more; the waiter would then wait for half a minute.
      await aws.json<ChangeAnswer>('route53', 'get-change', '--id', change.Id);
      const waited = await aws.run(['route53', 'wait', 'resource-record-sets-changed', '--id', change.Id]);
      assert.equal(waited.code, 0, waited.stderr);
    },
  },
  {
    title: 'change-resource-record-sets replaces and deletes',
    run: async (aws, emulator) => {
      const old = ownSets(emulator).find(({ Name }) => Name === 'w.shop.test.');
      assert.ok(old);
      const changes = [action('UPSERT')(address('www', '192.0.2.2')), action('DELETE')(old)];
      await aws.json<ChangeAnswer>(...batchArgs(emulator, changes));
      const names = ownSets(emulator).map(({ Name }) => Name);
      assert.ok(!names.includes('w.shop.test.'));
      const www = ownSets(emulator).find(({ Name }) => Name === 'www.shop.test.');
      assert.deepEqual(www, address('www', '192.0.2.2'));
    },
  },
  {
    title: 'list-resource-record-sets goes on to the last page',
    run: async (aws, emulator) => {
      const sets = Array.from({ length: SET_COUNT }, (_, i) => address(`h${i}`, '192.0.2.1'));
      await aws.json<ChangeAnswer>(...batchArgs(emulator, sets.map(action('CREATE'))));
      const args = ['--hosted-zone-id', shopOf(emulator).id];
      const listing = await aws.json<SetList>('route53', 'list-resource-record-sets', ...args);
      assert.deepEqual(listing.ResourceRecordSets, shopOf(emulator).sets);
      assert.ok(listing.ResourceRecordSets.length > SET_COUNT);
    },
  },
  {
    title: 'a refused request is told in full, and nothing is changed',
    run: async (aws, emulator) => {
      const before = shopOf(emulator);
      const changes = [action('CREATE')(address('www', '192.0.2.1')), action('DELETE')(address('gone', '192.0.2.1'))];
      const { code, stderr } = await aws.run(batchArgs(emulator, changes));
      assert.notEqual(code, 0);
      const first = "Tried to create resource record set [name='www.shop.test.', type='A'] but it already exists";
      const second = "Tried to delete resource record set [name='gone.shop.test.', type='A'] but it was not found";
      const told = `An error occurred (InvalidChangeBatch) when calling the ChangeResourceRecordSets operation: [${first}, ${second}]`;
      assert.ok(stderr.includes(told), stderr);
      assert.deepEqual(shopOf(emulator), before);
    },
  },
  {
    title: 'delete-hosted-zone refuses a zone that holds something, and then deletes it',
    run: async (aws, emulator) => {
      const { id } = shopOf(emulator);
      const refused = await aws.run(['route53', 'delete-hosted-zone', '--id', id]);
      assert.match(refused.stderr, /\(HostedZoneNotEmpty\) when calling the DeleteHostedZone operation/);
      const isUsual = ({ Type }: RecordSet): boolean => Type === 'NS' || Type === 'SOA';
      const own = shopOf(emulator).sets.filter((set) => !isUsual(set));
      await aws.json<ChangeAnswer>(...batchArgs(emulator, own.map(action('DELETE'))));
      const { ChangeInfo: change } = await aws.json<ChangeAnswer>('route53', 'delete-hosted-zone', '--id', id);
      assert.equal(change.Status, 'PENDING');
      assert.ok(emulator.dump().every((zone) => zone.id !== id));
    },
  },
  {
    title: 'sts get-caller-identity',
    run: async (aws) => {
      const identity = await aws.json<{ Account: string; Arn: string; UserId: string }>('sts', 'get-caller-identity');
      assert.deepEqual([identity.Account, identity.Arn], ['123456789012', 'arn:aws:iam::123456789012:user/emulator']);
      assert.match(identity.UserId, /^A/);
    },
  },
  {
    title: 'a wrong secret opens nothing',
    run: async (aws) => {
      for (const args of [
        ['route53', 'list-hosted-zones'],
        ['sts', 'get-caller-identity'],
      ]) {
        const { code, stderr } = await aws.run(args, { AWS_SECRET_ACCESS_KEY: 'wrong' });
        assert.notEqual(code, 0);
        assert.match(
          stderr,
          /\(SignatureDoesNotMatch\) when calling the \w+ operation: The request signature we calculated/,
        );
      }
    },
  },
];
