const TOKEN =
  /\s+|\/\/.*|\/\*[\s\S]*?\*\/|[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*|\.?\d[\w.]*|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|=>|\?\.(?!\d)|\+\+|--|[\s\S]/y;
const TEMPLATE_PART = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)/y;
const REGEX = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[\w$]*/y;

/** Keywords after which a slash begins a regular expression. */
const BEFORE_OPERAND = new Set(
  'return typeof instanceof in of new delete void throw case do else yield await'.split(' '),
);
/** Keywords whose parentheses are followed by a statement. */
const BEFORE_CONDITION = new Set(['if', 'while', 'for', 'with']);
/** What makes a name before a parenthesis something else than a call of a function of that name. */
const NOT_A_CALL = new Set(['.', '?.', 'function', 'new', 'get', 'set', 'class', '#']);
/** Tokens after which a brace opens a block and not an object. */
const BEFORE_BLOCK = new Set(['', ';', '{', '}', ')', '=>', 'else', 'do']);

/** A bracket that is still open. */
export interface OpenBracket {
  readonly bracket: '(' | '[' | '{' | '`';
  /** Whether a slash after the closing bracket begins a regular expression. */
  readonly isStatement: boolean;
  /** The name that is called, for the parenthesis of a call. */
  readonly callee: string;
  /** Offset of that name. */
  readonly start: number;
}

/** Who wants to know what a scan comes across. */
export interface ScriptVisitor {
  /** A name: may return an offset to go on from, after a closing parenthesis. */
  readonly name?: (name: string, start: number, scanner: ScriptScanner) => number | undefined;
  /** The beginning of a list, behind its bracket: may return the offset of the closing bracket to go on from. */
  readonly list?: (start: number, scanner: ScriptScanner) => number | undefined;
  /** The end of a call; `end` is behind the closing parenthesis. */
  readonly call?: (call: OpenBracket, end: number) => void;
  /** What seemed to be the call that ended at `end` is a method's definition. */
  readonly notCall?: (end: number) => void;
}

/**
 * Walks over the tokens of a script once, knowing strings, templates, comments and regular expressions.
 *
 * Not a parser: a slash or brace in a very unusual place may be taken for something else.
 */
export class ScriptScanner {
  readonly source: string;
  readonly #visitor: ScriptVisitor;
  readonly #open: OpenBracket[] = [];
  #at = 0;
  #last = '';
  #lastStart = 0;
  #second = '';
  #third = '';
  #wantsOperand = true;

  constructor(source: string, visitor: ScriptVisitor) {
    this.source = source;
    this.#visitor = visitor;
  }

  /** The token before the current one. */
  get previous(): string {
    return this.#last;
  }

  /** The innermost open bracket. */
  get innermost(): OpenBracket | undefined {
    return this.#open.at(-1);
  }

  /** Walk to the end of the script. */
  run(): void {
    while (this.#at < this.source.length) {
      const token = this.#take(TOKEN);
      const first = token.charCodeAt(0);
      if (first <= 0x20 || token.startsWith('//') || token.startsWith('/*') || token.trim() === '') continue;
      this.#step(token, first, this.#at - token.length);
    }
  }

  #step(token: string, first: number, start: number): void {
    if (isOperand(first)) {
      const next = this.#visitor.name?.(token, start, this);
      if (next !== undefined) {
        this.#at = next;
        this.#wantsOperand = false;
        this.#shift(')', next - 1);
        return;
      }
      this.#wantsOperand = this.#last !== '.' && BEFORE_OPERAND.has(token);
    } else this.#punctuation(token, start);
    this.#shift(token, start);
  }

  #shift(token: string, start: number): void {
    this.#third = this.#second;
    this.#second = this.#last;
    this.#last = token;
    this.#lastStart = start;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.source)?.[0] ?? '';
    this.#at += text.length;
    return text;
  }

  #punctuation(token: string, start: number): void {
    switch (token) {
      case '(':
        this.#openBracket(token);
        break;
      case '[':
        this.#list();
        break;
      case '{':
        this.#openBrace();
        break;
      case ')':
      case ']':
      case '}':
        this.#close();
        break;
      case '`':
        this.#template();
        break;
      case '/':
        this.#slash(start);
        break;
      default:
        this.#wantsOperand = token !== '++' && token !== '--';
    }
  }

  #openBracket(bracket: '(' | '['): void {
    const name = this.#last;
    const isGenerator = this.#second === '*' && this.#third === 'function';
    const isCall = bracket === '(' && isOperand(name.charCodeAt(0)) && !NOT_A_CALL.has(this.#second) && !isGenerator;
    const isStatement = BEFORE_CONDITION.has(name) && this.#second !== '.';
    this.#open.push({ bracket, isStatement, callee: isCall ? name : '', start: this.#lastStart });
    this.#wantsOperand = true;
  }

  #list(): void {
    const end = this.#visitor.list?.(this.#at, this);
    this.#openBracket('[');
    if (end !== undefined) this.#at = end;
  }

  #openBrace(): void {
    // A name and parentheses before a brace define a method, whatever its name.
    if (this.#last === ')') this.#visitor.notCall?.(this.#lastStart + 1);
    const isStatement = !this.#wantsOperand || BEFORE_BLOCK.has(this.#last);
    this.#open.push({ bracket: '{', isStatement, callee: '', start: this.#at - 1 });
    this.#wantsOperand = true;
  }

  #close(): void {
    const open = this.#open.pop();
    this.#wantsOperand = open?.isStatement ?? false;
    if (open?.bracket === '`') this.#template();
    else if (open !== undefined && open.callee !== '') this.#visitor.call?.(open, this.#at);
  }

  #template(): void {
    const continues = this.#take(TEMPLATE_PART).endsWith('${');
    if (continues) this.#open.push({ bracket: '`', isStatement: false, callee: '', start: this.#at });
    this.#wantsOperand = continues;
  }

  #slash(start: number): void {
    if (!this.#wantsOperand) {
      this.#wantsOperand = true;
      return;
    }
    this.#at = start;
    if (this.#take(REGEX) === '') this.#at = start + 1;
    this.#wantsOperand = false;
  }
}

/** Whether a token that begins with the character is a name, number or string. */
function isOperand(first: number): boolean {
  const isLetter = (first >= 0x61 && first <= 0x7a) || (first >= 0x41 && first <= 0x5a) || first >= 0x80;
  return isLetter || (first >= 0x30 && first <= 0x39) || [0x22, 0x24, 0x27, 0x5f].includes(first);
}
