import { createSocket } from 'node:dgram';
import dnsPacket from 'dns-packet';

/** A name server on the loopback interface that knows TXT records only. */
export interface TxtServer {
  /** `address:port`. */
  readonly address: string;
  /** Names that were asked for, in their order. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** Start a name server; every record is a list of strings, and names that are not there do not exist. */
export async function startTxtServer(records: Readonly<Record<string, readonly string[][]>>): Promise<TxtServer> {
  const asked: string[] = [];
  const socket = createSocket('udp4');
  socket.on('message', (message, peer) => {
    const query = dnsPacket.decode(message);
    const name = query.questions?.[0]?.name ?? '';
    asked.push(name);
    const found = records[name];
    const answer = dnsPacket.encode({
      type: 'response',
      id: query.id ?? 0,
      flags: found === undefined ? 3 : 0,
      questions: query.questions ?? [],
      answers: (found ?? []).map((data) => ({ type: 'TXT', name, ttl: 60, data })),
    });
    socket.send(answer, peer.port, peer.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${socket.address().port}`,
    asked,
    close: () => new Promise((resolve) => socket.close(() => resolve())),
  };
}
