import { UserError } from '../../errors.ts';
import type { Context } from '../command.ts';

/** What questions are asked with. */
export type Asker = Pick<Context, 'ask' | 'err'>;

/** A question for a text. */
export interface TextQuestion {
  readonly label: string;
  /** What an empty answer means. */
  readonly defaultValue?: string | undefined;
  /** No empty answer is taken where there is no default. */
  readonly isRequired?: boolean | undefined;
  readonly isSecret?: boolean | undefined;
  /** Say what is wrong with an answer. */
  readonly check?: (answer: string) => string | undefined;
}

/** Ask until there is an answer that will do; blanks around it do not count. @throws {UserError} at the end of the input. */
export async function askText(asker: Asker, question: TextQuestion): Promise<string> {
  const { label, defaultValue = '', isRequired = false, isSecret = false, check } = question;
  const shown = defaultValue !== '' ? ` [${defaultValue}]` : isRequired ? '' : ' (optional)';
  for (;;) {
    const answer = await asker.ask(`${label}${shown}: `, { isSecret });
    if (answer === undefined) throw endOfInput();
    const text = answer.trim() || defaultValue;
    const problem = text === '' && isRequired ? 'This cannot be left out' : check?.(text);
    if (problem === undefined) return text;
    asker.err(problem);
  }
}

/** Ask for one of several; the answer is its number or its name. Returns its index. */
export async function askChoice(
  asker: Asker,
  title: string,
  choices: readonly string[],
  defaultIndex = 0,
): Promise<number> {
  asker.err(title);
  for (const [index, choice] of choices.entries()) asker.err(`  ${index + 1}) ${choice}`);
  const indexOf = (answer: string): number => {
    const byName = choices.findIndex((choice) => choice.toLowerCase() === answer.toLowerCase());
    return byName === -1 && /^\d+$/.test(answer) ? Number(answer) - 1 : byName;
  };
  const answer = await askText(asker, {
    label: 'Number',
    defaultValue: String(defaultIndex + 1),
    check: (text) =>
      choices[indexOf(text)] === undefined ? `A number from 1 to ${choices.length} is wanted` : undefined,
  });
  return indexOf(answer);
}

/** Ask a question that is answered by yes or no. */
export async function askYes(asker: Asker, question: string, isYesByDefault: boolean): Promise<boolean> {
  const answer = await askText(asker, {
    label: `${question} (y/n)`,
    defaultValue: isYesByDefault ? 'y' : 'n',
    check: (text) => (/^(?:y|yes|n|no)$/i.test(text) ? undefined : 'Yes or no?'),
  });
  return /^y/i.test(answer);
}

function endOfInput(): UserError {
  return new UserError('The input ended before all questions were answered', {
    hint: 'Nothing was written. Run zonewright init on a terminal, or give an answer on each line of standard input',
  });
}
