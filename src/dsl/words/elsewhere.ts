import { declareDomain } from './domains.ts';
import { countCall, found, WordError, type Guest } from './guest.ts';
import { addNameserver, dnsProvider, keepUnknown, type DomainModifier } from './modifiers.ts';

/** Words that declare domains whose records are kept by somebody else; only the delegation is ours. */
export function elsewhereWords(guest: Guest): Record<string, unknown> {
  const declare = (word: string, args: readonly unknown[], toModifiers: (call: number) => DomainModifier[]): void => {
    const call = countCall(guest);
    const [name, registrar] = args;
    declareDomain(guest, { word, call, name, registrar, modifiers: [keepUnknown, ...toModifiers(call)] });
  };
  return {
    DOMAIN_ELSEWHERE: (...args: unknown[]) =>
      declare('DOMAIN_ELSEWHERE', args, (call) => {
        const servers = args[2];
        if (!isListOfTexts(servers)) {
          const message = `DOMAIN_ELSEWHERE takes a list of names of name servers, found ${found(servers)}`;
          throw new WordError('DOMAIN_ELSEWHERE', message);
        }
        return servers.map((server) => addNameserver(server, call));
      }),
    DOMAIN_ELSEWHERE_AUTO: (...args: unknown[]) =>
      declare('DOMAIN_ELSEWHERE_AUTO', args, () =>
        args.slice(2).map((provider) => dnsProvider('DOMAIN_ELSEWHERE_AUTO', provider)),
      ),
  };
}

function isListOfTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((element) => typeof element === 'string');
}
