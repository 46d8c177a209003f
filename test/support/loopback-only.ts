/** Makes every connection that leaves this machine throw, so that no test can depend on the network. */
import net from 'node:net';

const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|::1|\[::1\])$/;
// Called with its socket as `this` below.
// oxlint-disable-next-line typescript/unbound-method
const original = net.Socket.prototype.connect;

net.Socket.prototype.connect = function connect(this: net.Socket, ...args: unknown[]): net.Socket {
  const options = (Array.isArray(args[0]) ? args[0][0] : args[0]) as { host?: string; path?: string } | undefined;
  const host =
    typeof options === 'object'
      ? options.path === undefined
        ? (options.host ?? 'localhost')
        : 'localhost'
      : 'localhost';
  if (!LOOPBACK.test(host)) throw new Error(`A test tried to connect to ${host}`);
  return Reflect.apply(original, this, args) as net.Socket;
};
