// src/dns/label.ts
var DOTTED_QUAD = /^\d+\.\d+\.\d+\.\d+$/;
function placeLabel(label, subdomain) {
  if (subdomain === "") return label;
  if (label === "@") return subdomain;
  if (label.endsWith(".") || label.includes(":") || DOTTED_QUAD.test(label)) return label;
  if (label.endsWith(".in-addr.arpa") || label.endsWith(".ip6.arpa")) {
    return label.endsWith(`.${subdomain}`) ? label.slice(0, -subdomain.length - 1) : label;
  }
  return `${label}.${subdomain}`;
}

// src/dsl/wire.ts
var ZONE = "";
var ITEM = "";
var FIELD = "";
var MARK = Object.freeze({
  registrar: "r",
  dnsProvider: "d",
  meta: "m",
  uses: "p",
  nameserver: "n",
  unmanaged: "u",
  absent: "a",
  /** Default TTL and subdomain of the records that follow. */
  scope: "=",
  timed: "+",
  rich: "*",
  run: "#"
});
function unescapeField(text) {
  if (!text.includes("")) return text;
  return text.replace(/\x10([\s\S])/g, (_, char) => String.fromCharCode(char.charCodeAt(0) - 64));
}
var RUN_WORD = "zonewrightRun";

// src/dsl/collect-record.ts
function collectRecord(item, scope, options) {
  if (item.startsWith(MARK.rich)) return collectRich(item, options);
  const fields = item.split(FIELD);
  const isTimed = item.startsWith(MARK.timed);
  const typeName = fields[0] ?? "";
  const recordType = options.recordTypes.get(isTimed ? typeName.slice(1) : typeName);
  if (recordType === void 0) return void 0;
  const { args } = recordType;
  if (fields.length !== args.length + (isTimed ? 4 : 3)) return void 0;
  if (options.isCareful) for (let i = 2; i < fields.length; i++) fields[i] = unescapeField(fields[i] ?? "");
  return {
    type: recordType.type,
    name: placeLabel(fields[2] ?? "", scope.subdomain),
    ttl: isTimed ? Number(fields[fields.length - 1]) : scope.ttl,
    values: valuesOf(recordType, fields),
    meta: void 0,
    subdomain: scope.subdomain,
    call: Number(fields[1])
  };
}
function fieldsOf(item, options) {
  const fields = item.split(FIELD);
  return options.isCareful ? fields.map(unescapeField) : fields;
}
function collectRun(item, scope, options) {
  const [number, first, ...rest] = item.slice(1).split(FIELD);
  const run = options.runs[Number(number)];
  if (run === void 0 || rest.length > 0) return void 0;
  const isUsed = run.firsts.length > 0;
  run.firsts.push(Number(first));
  return run.calls.map(({ recordType, name, values, ttl = scope.ttl }, i) => ({
    type: recordType.type,
    name: placeLabel(name, scope.subdomain),
    ttl,
    values: isUsed ? values.slice() : values,
    meta: void 0,
    subdomain: scope.subdomain,
    call: Number(first) + i
  }));
}
function valuesOf(recordType, fields) {
  const only = recordType.fields[0];
  if (recordType.fields.length === 1 && only?.kind !== "number") return [fields[3] ?? ""];
  const values = recordType.defaults.slice();
  for (const [i, field2] of recordType.args.entries()) values[field2] = valueOf(recordType, field2, fields[3 + i] ?? "");
  return values;
}
function collectRich(item, options) {
  const fields = fieldsOf(item, options);
  const [typeName = "", size, call, subdomain = "", name = "", ttl, ...rest] = fields;
  const recordType = options.recordTypes.get(typeName.slice(1));
  if (recordType === void 0 || Number(size) !== fields.length - 2) return void 0;
  const count = recordType.fields.length;
  const meta = {};
  for (let i = count; i + 1 < rest.length; i += 2) meta[rest[i] ?? ""] = rest[i + 1] ?? "";
  return {
    type: recordType.type,
    name,
    ttl: Number(ttl),
    values: recordType.fields.map((_, i) => valueOf(recordType, i, rest[i] ?? "")),
    meta: rest.length > count ? meta : void 0,
    subdomain,
    call: Number(call)
  };
}
function valueOf(recordType, field2, text) {
  if (recordType.fields[field2]?.kind !== "number") return text;
  const number = Number(text);
  return Number.isNaN(number) || text === "" ? text : number;
}

// src/dns/idn.ts
import { domainToASCII, domainToUnicode } from "node:url";

// src/dns/ascii.ts
function isAsciiText(text) {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 127) return false;
  return true;
}

// src/dns/name.ts
function isAbsolute(text) {
  return text.endsWith(".") && !text.endsWith("\\.");
}
function escapeLabel(text) {
  let out = "";
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    if (code <= 32 || code >= 127 || char === "." || char === "\\") out += `\\${String(code).padStart(3, "0")}`;
    else out += char;
  }
  return lowerAscii(out);
}
function lowerAscii(text) {
  return isAsciiText(text) ? text.toLowerCase() : text.replace(/[A-Z]+/g, (run) => run.toLowerCase());
}
function canonicalEscapes(text) {
  if (!text.includes("\\")) return text;
  return text.replace(/\\(\d{3}|[\s\S]?)/g, (_, body) => {
    if (body === "") return "\\092";
    const char = /^\d{3}$/.test(body) ? String.fromCharCode(Number(body) & 255) : body;
    return escapeLabel(char);
  });
}

// src/dns/idn.ts
var UNSAFE_LABEL = /[%/\\:?#@[\]\s]/;
function toAscii(text) {
  if (isAsciiText(text)) return canonicalEscapes(text).toLowerCase();
  return text.split(".").map((label) => isAsciiText(label) ? canonicalEscapes(label).toLowerCase() : labelToAscii(label)).join(".");
}
function labelToAscii(label) {
  if (UNSAFE_LABEL.test(label)) return lowerAscii(label);
  return domainToASCII(label) || lowerAscii(label);
}
function toUnicode(text) {
  if (!text.includes("xn--")) return text;
  return text.split(".").map((label) => label.startsWith("xn--") ? domainToUnicode(label) || label : label).join(".");
}
function toName(text, origin) {
  if (text === "@" && origin !== void 0) return origin;
  const ascii = toAscii(text);
  if (isAbsolute(ascii)) return ascii;
  if (origin === void 0 || origin === ".") return `${ascii}.`;
  return `${ascii}.${origin}`;
}

// src/dsl/collect-zone.ts
function collectZone(text, options) {
  const items = text.split(ITEM);
  const [, name = "", registrar = "", call, ...rest] = fieldsOf(items[0] ?? "", options);
  const [keeps, allows, ignores, prefix = "", dnssec, count, ...more] = rest;
  if (Number(count) !== items.length - 1 || more.length > 0) return void 0;
  const details = {
    meta: {},
    dnsProviders: [],
    nameservers: [],
    unmanaged: [],
    absent: [],
    records: [],
    scope: { ttl: 0, subdomain: "" }
  };
  for (let i = 1; i < items.length; i++) if (!readItem(items[i] ?? "", details, options)) return void 0;
  return {
    ...nameParts(name),
    registrar,
    dnsProviders: details.dnsProviders.toSorted(([a], [b]) => a < b ? -1 : a > b ? 1 : 0),
    meta: details.meta,
    records: details.records,
    nameservers: details.nameservers,
    absent: details.absent,
    keepsUnknown: keeps === "1",
    unmanaged: details.unmanaged,
    allowsIgnoreConflicts: allows === "1",
    ignoresExternalDns: ignores === "1",
    externalDnsPrefix: prefix,
    autoDnssec: dnssec === "on" || dnssec === "off" ? dnssec : "",
    call: Number(call)
  };
}
function nameParts(typed) {
  const bang = typed.indexOf("!");
  const rawName = bang < 0 ? typed : typed.slice(0, bang);
  const name = toAscii(rawName);
  const suffix = bang < 0 ? "" : typed.slice(bang);
  return { name, tag: suffix.slice(1), uniqueName: name + suffix, rawName, unicodeName: toUnicode(name) };
}
function readItem(item, details, options) {
  switch (item[0]) {
    case MARK.run: {
      const run = collectRun(item, details.scope, options);
      for (const record of run ?? []) details.records.push(record);
      return run !== void 0;
    }
    case MARK.absent: {
      const record = collectRecord(item.slice(1), details.scope, options);
      if (record !== void 0) details.absent.push(record);
      return record !== void 0;
    }
    case MARK.scope:
    case MARK.meta:
    case MARK.uses:
    case MARK.nameserver:
    case MARK.unmanaged:
      return readDetail(fieldsOf(item, options), details);
    default: {
      const record = collectRecord(item, details.scope, options);
      if (record !== void 0) details.records.push(record);
      return record !== void 0;
    }
  }
}
function readDetail(fields, { scope, meta, dnsProviders, nameservers, unmanaged }) {
  const [mark, first = "", second = "", third = "", call] = fields;
  if (mark === MARK.unmanaged) {
    unmanaged.push({ label: first, types: second, target: third, call: Number(call) });
    return fields.length === 5;
  }
  if (mark === MARK.scope) Object.assign(scope, { ttl: Number(first), subdomain: second });
  else if (mark === MARK.meta) meta[first] = second;
  else if (mark === MARK.uses) dnsProviders.push([first, Number(second)]);
  else nameservers.push({ name: first, call: Number(second) });
  return fields.length === 3;
}

// src/dsl/collect.ts
function collectConfig(text, options) {
  const [head = "", ...zoneTexts] = text.split(ZONE);
  const [count, ...providers] = head.split(ITEM);
  if (Number(count) !== zoneTexts.length) return void 0;
  const zones = [];
  for (const zoneText of zoneTexts) {
    const zone = collectZone(zoneText, options);
    if (zone === void 0) return void 0;
    zones.push(zone);
  }
  const declared = providers.map((item) => fieldsOf(item, options));
  if (declared.some((fields) => fields.length !== 5)) return void 0;
  return { registrars: ofKind(MARK.registrar, declared), dnsProviders: ofKind(MARK.dnsProvider, declared), zones };
}
function ofKind(mark, items) {
  const own = items.filter((fields) => fields[0] === mark);
  return own.map(([, name = "", type = "-", call, meta = ""]) => {
    const entry = { name, type, call: Number(call) };
    return meta === "" ? entry : { ...entry, meta: JSON.parse(meta) };
  });
}

// src/dsl/table.ts
function toGuestTypes(recordTypes) {
  return recordTypes.map((recordType) => ({
    type: recordType.type,
    args: recordType.args.map((field2) => {
      const { name = "", kind = "string" } = recordType.fields[field2] ?? {};
      return { field: field2, name, kind };
    }),
    paths: irPaths(recordType),
    defaults: recordType.defaults,
    isNumber: recordType.fields.map((field2) => field2.kind === "number")
  }));
}
function irPaths(recordType) {
  if (recordType.toIr === void 0) return recordType.fields.map((field2) => [field2.irKey]);
  const markers = recordType.fields.map((_, i) => `field ${i}`);
  const ir = Object.entries(recordType.toIr(markers));
  return markers.map((marker, i) => findPath(ir, marker) ?? [recordType.fields[i]?.irKey ?? ""]);
}
function findPath(entries, marker) {
  for (const [key2, value] of entries) {
    if (value === marker) return [key2];
    if (typeof value !== "object" || value === null) continue;
    const inner = findPath(Object.entries(value), marker);
    if (inner !== void 0) return [key2, ...inner];
  }
  return void 0;
}

// src/config/engine.ts
var GuestError = class extends Error {
  name = "GuestError";
  failure;
  constructor(failure, cause) {
    super(failure.message, cause === void 0 ? void 0 : { cause });
    this.failure = failure;
  }
};
var WORDS_FILE = "<words>";

// src/errors.ts
var UserError = class extends Error {
  name = "UserError";
  hint;
  position;
  exitCode;
  constructor(message, options = {}) {
    super(message, options.cause === void 0 ? void 0 : { cause: options.cause });
    this.hint = options.hint;
    this.position = options.position;
    this.exitCode = options.exitCode ?? 1;
  }
};
var ConfigError = class extends UserError {
  name = "ConfigError";
};

// src/config/script-scanner.ts
var TOKEN = /\s+|\/\/.*|\/\*[\s\S]*?\*\/|[A-Za-z_$\u0080-\uffff][\w$\u0080-\uffff]*|\.?\d[\w.]*|"(?:[^"\\\n]|\\[\s\S])*"|'(?:[^'\\\n]|\\[\s\S])*'|=>|\?\.(?!\d)|\+\+|--|[\s\S]/y;
var TEMPLATE_PART = /(?:[^`\\$]|\\[\s\S]|\$(?!\{))*(?:`|\$\{)/y;
var REGEX = /\/(?:[^/\\[\n]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[\w$]*/y;
var BEFORE_OPERAND = new Set(
  "return typeof instanceof in of new delete void throw case do else yield await".split(" ")
);
var BEFORE_CONDITION = /* @__PURE__ */ new Set(["if", "while", "for", "with"]);
var NOT_A_CALL = /* @__PURE__ */ new Set([".", "?.", "function", "new", "get", "set", "class", "#"]);
var BEFORE_BLOCK = /* @__PURE__ */ new Set(["", ";", "{", "}", ")", "=>", "else", "do"]);
var ScriptScanner = class {
  source;
  #visitor;
  #open = [];
  #at = 0;
  #last = "";
  #lastStart = 0;
  #second = "";
  #third = "";
  #wantsOperand = true;
  constructor(source2, visitor) {
    this.source = source2;
    this.#visitor = visitor;
  }
  /** The token before the current one. */
  get previous() {
    return this.#last;
  }
  /** The innermost open bracket. */
  get innermost() {
    return this.#open.at(-1);
  }
  /** Walk to the end of the script. */
  run() {
    while (this.#at < this.source.length) {
      const token2 = this.#take(TOKEN);
      const first = token2.charCodeAt(0);
      if (first <= 32 || token2.startsWith("//") || token2.startsWith("/*") || token2.trim() === "") continue;
      this.#step(token2, first, this.#at - token2.length);
    }
  }
  #step(token2, first, start) {
    if (isOperand(first)) {
      const next = this.#visitor.name?.(token2, start, this);
      if (next !== void 0) {
        this.#at = next;
        this.#wantsOperand = false;
        this.#shift(")", next - 1);
        return;
      }
      this.#wantsOperand = this.#last !== "." && BEFORE_OPERAND.has(token2);
    } else this.#punctuation(token2, start);
    this.#shift(token2, start);
  }
  #shift(token2, start) {
    this.#third = this.#second;
    this.#second = this.#last;
    this.#last = token2;
    this.#lastStart = start;
  }
  #take(pattern) {
    pattern.lastIndex = this.#at;
    const text = pattern.exec(this.source)?.[0] ?? "";
    this.#at += text.length;
    return text;
  }
  #punctuation(token2, start) {
    switch (token2) {
      case "(":
      case "[":
        this.#openBracket(token2);
        break;
      case "{":
        this.#openBrace();
        break;
      case ")":
      case "]":
      case "}":
        this.#close();
        break;
      case "`":
        this.#template();
        break;
      case "/":
        this.#slash(start);
        break;
      default:
        this.#wantsOperand = token2 !== "++" && token2 !== "--";
    }
  }
  #openBracket(bracket) {
    const name = this.#last;
    const isGenerator = this.#second === "*" && this.#third === "function";
    const isCall = bracket === "(" && isOperand(name.charCodeAt(0)) && !NOT_A_CALL.has(this.#second) && !isGenerator;
    const isStatement = BEFORE_CONDITION.has(name) && this.#second !== ".";
    this.#open.push({ bracket, isStatement, callee: isCall ? name : "", start: this.#lastStart });
    this.#wantsOperand = true;
  }
  #openBrace() {
    if (this.#last === ")") this.#visitor.notCall?.(this.#lastStart + 1);
    const isStatement = !this.#wantsOperand || BEFORE_BLOCK.has(this.#last);
    this.#open.push({ bracket: "{", isStatement, callee: "", start: this.#at - 1 });
    this.#wantsOperand = true;
  }
  #close() {
    const open = this.#open.pop();
    this.#wantsOperand = open?.isStatement ?? false;
    if (open?.bracket === "`") this.#template();
    else if (open !== void 0 && open.callee !== "") this.#visitor.call?.(open, this.#at);
  }
  #template() {
    const continues = this.#take(TEMPLATE_PART).endsWith("${");
    if (continues) this.#open.push({ bracket: "`", isStatement: false, callee: "", start: this.#at });
    this.#wantsOperand = continues;
  }
  #slash(start) {
    if (!this.#wantsOperand) {
      this.#wantsOperand = true;
      return;
    }
    this.#at = start;
    if (this.#take(REGEX) === "") this.#at = start + 1;
    this.#wantsOperand = false;
  }
};
function isOperand(first) {
  const isLetter = first >= 97 && first <= 122 || first >= 65 && first <= 90 || first >= 128;
  return isLetter || first >= 48 && first <= 57 || [34, 36, 39, 95].includes(first);
}

// src/config/call-scanner.ts
function scanCalls(source2, words) {
  const calls = [];
  new ScriptScanner(source2, {
    call: ({ callee, start }, end) => {
      if (words.has(callee)) calls.push({ word: callee, start, end });
    },
    notCall: (end) => {
      if (calls.at(-1)?.end === end) calls.pop();
    }
  }).run();
  return calls;
}

// src/config/source-lines.ts
var EXCERPT_LENGTH = 60;
function indexLines({ source: source2, name }) {
  const starts = [0];
  for (let i = source2.indexOf("\n"); i >= 0; i = source2.indexOf("\n", i + 1)) starts.push(i + 1);
  const positionAt = (offset) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = low + high + 1 >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  const lineStart = (line2) => starts[line2 - 1] ?? source2.length;
  return {
    positionAt,
    offsetAtByte(line2, byteColumn) {
      let offset = lineStart(line2);
      for (let bytes = 1; bytes < byteColumn && offset < source2.length; offset++) {
        const code = source2.charCodeAt(offset);
        const isHalf = code >= 55296 && code <= 57343;
        bytes += code < 128 ? 1 : code < 2048 || isHalf ? 2 : 3;
      }
      return offset;
    },
    offsetAt: (line2, column2) => lineStart(line2) + column2 - 1,
    siteAt: (start, end) => ({
      position: { file: name, ...positionAt(start) },
      excerpt: excerptOf(source2, start, end)
    })
  };
}
function rememberLines() {
  const made = /* @__PURE__ */ new Map();
  return (script) => {
    const lines = made.get(script) ?? indexLines(script);
    made.set(script, lines);
    return lines;
  };
}
function excerptOf(source2, start, end) {
  const text = source2.slice(start, Math.min(end, start + 4 * EXCERPT_LENGTH)).replace(/\s+/g, " ").trim();
  if (text.length <= EXCERPT_LENGTH && end - start <= 4 * EXCERPT_LENGTH) return text;
  return `${text.slice(0, EXCERPT_LENGTH - 1)}\u2026`;
}

// src/config/call-locator.ts
function createCallLocator(script, words = /* @__PURE__ */ new Set()) {
  const lines = indexLines(script);
  const calls = words.size === 0 ? [] : scanCalls(script.source, words);
  return (line2, column2) => {
    const offset = lines.offsetAtByte(line2, column2);
    const call = calls.find(({ start, end }) => start <= offset && offset < end) ?? nextCall(calls, offset);
    if (call !== void 0) return lines.siteAt(call.start, call.end);
    const lineEnd = script.source.indexOf("\n", offset);
    return lines.siteAt(offset, lineEnd < 0 ? script.source.length : lineEnd);
  };
}
function nextCall(calls, offset) {
  let next;
  for (const call of calls) if (call.start > offset && (next === void 0 || call.start < next.start)) next = call;
  return next;
}

// src/config/evaluation-error.ts
function toConfigError(error, context, sources) {
  const { failure } = error;
  return new ConfigError(messageOf(failure, context), {
    hint: failure.hint ?? hintOf(failure, sources),
    position: positionOf(failure, sources)
  });
}
function messageOf(failure, context) {
  switch (failure.kind) {
    case "time":
      return `The configuration did not finish within ${(context.timeLimitMs ?? 6e4) / 1e3} seconds`;
    case "memory":
      return `The configuration needs more than ${Math.round((context.memoryLimitBytes ?? 2 ** 30) / 2 ** 20)} MB of memory`;
    case "recursion":
      return "The configuration recursed too deeply";
    case "throw":
      return oneLine(thrownMessage(failure));
  }
}
function thrownMessage({ name, message, word: word2 }) {
  if (name === "SyntaxError") return `Syntax error: ${message}`;
  if (word2 !== void 0 || name === "" || name === "Error")
    return message === "" ? "The configuration threw an error without a message" : message;
  return `${name}: ${message}`;
}
function oneLine(message) {
  return message.trim().replace(/\s*\n\s*/g, " ");
}
function hintOf(failure, sources) {
  switch (failure.kind) {
    case "time":
      return "Look for a loop that never ends";
    case "memory":
      return "Look for a list or text that grows without end";
    case "recursion":
      return "Look for a function that calls itself";
    case "throw":
      return failure.name === "SyntaxError" ? moduleHint(failure, sources) : unknownWordHint(failure);
  }
}
function unknownWordHint({ name, message }) {
  const unknown = name === "ReferenceError" ? /^([A-Z][A-Z\d_]*) is not defined$/.exec(message)?.[1] : void 0;
  if (unknown === void 0) return void 0;
  return `This version has no word ${unknown}; a name of your own must be declared first`;
}
function moduleHint({ frames: [frame] }, sources) {
  const line2 = sources.get(frame?.file ?? "")?.split("\n")[(frame?.line ?? 0) - 1] ?? "";
  if (!/^\s*(?:import|export)\b/.test(line2)) return void 0;
  return 'A configuration is a script, not a module; use require("./file.js")';
}
function positionOf(failure, sources) {
  const frame = failure.frames[0];
  if (frame === void 0) return void 0;
  const source2 = sources.get(frame.file);
  if (source2 === void 0) return frame;
  const words = new Set(failure.word === void 0 ? [] : [failure.word]);
  const locate = createCallLocator({ source: source2, name: frame.file }, words);
  return locate(frame.line, frame.column).position;
}

// src/config/loader.ts
import { readFileSync, realpathSync } from "node:fs";
import { dirname, extname, isAbsolute as isAbsolute2, relative, resolve, sep } from "node:path";

// node_modules/json5/dist/index.mjs
var Space_Separator = /[\u1680\u2000-\u200A\u202F\u205F\u3000]/;
var ID_Start = /[\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0370-\u0374\u0376\u0377\u037A-\u037D\u037F\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03F5\u03F7-\u0481\u048A-\u052F\u0531-\u0556\u0559\u0561-\u0587\u05D0-\u05EA\u05F0-\u05F2\u0620-\u064A\u066E\u066F\u0671-\u06D3\u06D5\u06E5\u06E6\u06EE\u06EF\u06FA-\u06FC\u06FF\u0710\u0712-\u072F\u074D-\u07A5\u07B1\u07CA-\u07EA\u07F4\u07F5\u07FA\u0800-\u0815\u081A\u0824\u0828\u0840-\u0858\u0860-\u086A\u08A0-\u08B4\u08B6-\u08BD\u0904-\u0939\u093D\u0950\u0958-\u0961\u0971-\u0980\u0985-\u098C\u098F\u0990\u0993-\u09A8\u09AA-\u09B0\u09B2\u09B6-\u09B9\u09BD\u09CE\u09DC\u09DD\u09DF-\u09E1\u09F0\u09F1\u09FC\u0A05-\u0A0A\u0A0F\u0A10\u0A13-\u0A28\u0A2A-\u0A30\u0A32\u0A33\u0A35\u0A36\u0A38\u0A39\u0A59-\u0A5C\u0A5E\u0A72-\u0A74\u0A85-\u0A8D\u0A8F-\u0A91\u0A93-\u0AA8\u0AAA-\u0AB0\u0AB2\u0AB3\u0AB5-\u0AB9\u0ABD\u0AD0\u0AE0\u0AE1\u0AF9\u0B05-\u0B0C\u0B0F\u0B10\u0B13-\u0B28\u0B2A-\u0B30\u0B32\u0B33\u0B35-\u0B39\u0B3D\u0B5C\u0B5D\u0B5F-\u0B61\u0B71\u0B83\u0B85-\u0B8A\u0B8E-\u0B90\u0B92-\u0B95\u0B99\u0B9A\u0B9C\u0B9E\u0B9F\u0BA3\u0BA4\u0BA8-\u0BAA\u0BAE-\u0BB9\u0BD0\u0C05-\u0C0C\u0C0E-\u0C10\u0C12-\u0C28\u0C2A-\u0C39\u0C3D\u0C58-\u0C5A\u0C60\u0C61\u0C80\u0C85-\u0C8C\u0C8E-\u0C90\u0C92-\u0CA8\u0CAA-\u0CB3\u0CB5-\u0CB9\u0CBD\u0CDE\u0CE0\u0CE1\u0CF1\u0CF2\u0D05-\u0D0C\u0D0E-\u0D10\u0D12-\u0D3A\u0D3D\u0D4E\u0D54-\u0D56\u0D5F-\u0D61\u0D7A-\u0D7F\u0D85-\u0D96\u0D9A-\u0DB1\u0DB3-\u0DBB\u0DBD\u0DC0-\u0DC6\u0E01-\u0E30\u0E32\u0E33\u0E40-\u0E46\u0E81\u0E82\u0E84\u0E87\u0E88\u0E8A\u0E8D\u0E94-\u0E97\u0E99-\u0E9F\u0EA1-\u0EA3\u0EA5\u0EA7\u0EAA\u0EAB\u0EAD-\u0EB0\u0EB2\u0EB3\u0EBD\u0EC0-\u0EC4\u0EC6\u0EDC-\u0EDF\u0F00\u0F40-\u0F47\u0F49-\u0F6C\u0F88-\u0F8C\u1000-\u102A\u103F\u1050-\u1055\u105A-\u105D\u1061\u1065\u1066\u106E-\u1070\u1075-\u1081\u108E\u10A0-\u10C5\u10C7\u10CD\u10D0-\u10FA\u10FC-\u1248\u124A-\u124D\u1250-\u1256\u1258\u125A-\u125D\u1260-\u1288\u128A-\u128D\u1290-\u12B0\u12B2-\u12B5\u12B8-\u12BE\u12C0\u12C2-\u12C5\u12C8-\u12D6\u12D8-\u1310\u1312-\u1315\u1318-\u135A\u1380-\u138F\u13A0-\u13F5\u13F8-\u13FD\u1401-\u166C\u166F-\u167F\u1681-\u169A\u16A0-\u16EA\u16EE-\u16F8\u1700-\u170C\u170E-\u1711\u1720-\u1731\u1740-\u1751\u1760-\u176C\u176E-\u1770\u1780-\u17B3\u17D7\u17DC\u1820-\u1877\u1880-\u1884\u1887-\u18A8\u18AA\u18B0-\u18F5\u1900-\u191E\u1950-\u196D\u1970-\u1974\u1980-\u19AB\u19B0-\u19C9\u1A00-\u1A16\u1A20-\u1A54\u1AA7\u1B05-\u1B33\u1B45-\u1B4B\u1B83-\u1BA0\u1BAE\u1BAF\u1BBA-\u1BE5\u1C00-\u1C23\u1C4D-\u1C4F\u1C5A-\u1C7D\u1C80-\u1C88\u1CE9-\u1CEC\u1CEE-\u1CF1\u1CF5\u1CF6\u1D00-\u1DBF\u1E00-\u1F15\u1F18-\u1F1D\u1F20-\u1F45\u1F48-\u1F4D\u1F50-\u1F57\u1F59\u1F5B\u1F5D\u1F5F-\u1F7D\u1F80-\u1FB4\u1FB6-\u1FBC\u1FBE\u1FC2-\u1FC4\u1FC6-\u1FCC\u1FD0-\u1FD3\u1FD6-\u1FDB\u1FE0-\u1FEC\u1FF2-\u1FF4\u1FF6-\u1FFC\u2071\u207F\u2090-\u209C\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2124\u2126\u2128\u212A-\u212D\u212F-\u2139\u213C-\u213F\u2145-\u2149\u214E\u2160-\u2188\u2C00-\u2C2E\u2C30-\u2C5E\u2C60-\u2CE4\u2CEB-\u2CEE\u2CF2\u2CF3\u2D00-\u2D25\u2D27\u2D2D\u2D30-\u2D67\u2D6F\u2D80-\u2D96\u2DA0-\u2DA6\u2DA8-\u2DAE\u2DB0-\u2DB6\u2DB8-\u2DBE\u2DC0-\u2DC6\u2DC8-\u2DCE\u2DD0-\u2DD6\u2DD8-\u2DDE\u2E2F\u3005-\u3007\u3021-\u3029\u3031-\u3035\u3038-\u303C\u3041-\u3096\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3105-\u312E\u3131-\u318E\u31A0-\u31BA\u31F0-\u31FF\u3400-\u4DB5\u4E00-\u9FEA\uA000-\uA48C\uA4D0-\uA4FD\uA500-\uA60C\uA610-\uA61F\uA62A\uA62B\uA640-\uA66E\uA67F-\uA69D\uA6A0-\uA6EF\uA717-\uA71F\uA722-\uA788\uA78B-\uA7AE\uA7B0-\uA7B7\uA7F7-\uA801\uA803-\uA805\uA807-\uA80A\uA80C-\uA822\uA840-\uA873\uA882-\uA8B3\uA8F2-\uA8F7\uA8FB\uA8FD\uA90A-\uA925\uA930-\uA946\uA960-\uA97C\uA984-\uA9B2\uA9CF\uA9E0-\uA9E4\uA9E6-\uA9EF\uA9FA-\uA9FE\uAA00-\uAA28\uAA40-\uAA42\uAA44-\uAA4B\uAA60-\uAA76\uAA7A\uAA7E-\uAAAF\uAAB1\uAAB5\uAAB6\uAAB9-\uAABD\uAAC0\uAAC2\uAADB-\uAADD\uAAE0-\uAAEA\uAAF2-\uAAF4\uAB01-\uAB06\uAB09-\uAB0E\uAB11-\uAB16\uAB20-\uAB26\uAB28-\uAB2E\uAB30-\uAB5A\uAB5C-\uAB65\uAB70-\uABE2\uAC00-\uD7A3\uD7B0-\uD7C6\uD7CB-\uD7FB\uF900-\uFA6D\uFA70-\uFAD9\uFB00-\uFB06\uFB13-\uFB17\uFB1D\uFB1F-\uFB28\uFB2A-\uFB36\uFB38-\uFB3C\uFB3E\uFB40\uFB41\uFB43\uFB44\uFB46-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFDF0-\uFDFB\uFE70-\uFE74\uFE76-\uFEFC\uFF21-\uFF3A\uFF41-\uFF5A\uFF66-\uFFBE\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC]|\uD800[\uDC00-\uDC0B\uDC0D-\uDC26\uDC28-\uDC3A\uDC3C\uDC3D\uDC3F-\uDC4D\uDC50-\uDC5D\uDC80-\uDCFA\uDD40-\uDD74\uDE80-\uDE9C\uDEA0-\uDED0\uDF00-\uDF1F\uDF2D-\uDF4A\uDF50-\uDF75\uDF80-\uDF9D\uDFA0-\uDFC3\uDFC8-\uDFCF\uDFD1-\uDFD5]|\uD801[\uDC00-\uDC9D\uDCB0-\uDCD3\uDCD8-\uDCFB\uDD00-\uDD27\uDD30-\uDD63\uDE00-\uDF36\uDF40-\uDF55\uDF60-\uDF67]|\uD802[\uDC00-\uDC05\uDC08\uDC0A-\uDC35\uDC37\uDC38\uDC3C\uDC3F-\uDC55\uDC60-\uDC76\uDC80-\uDC9E\uDCE0-\uDCF2\uDCF4\uDCF5\uDD00-\uDD15\uDD20-\uDD39\uDD80-\uDDB7\uDDBE\uDDBF\uDE00\uDE10-\uDE13\uDE15-\uDE17\uDE19-\uDE33\uDE60-\uDE7C\uDE80-\uDE9C\uDEC0-\uDEC7\uDEC9-\uDEE4\uDF00-\uDF35\uDF40-\uDF55\uDF60-\uDF72\uDF80-\uDF91]|\uD803[\uDC00-\uDC48\uDC80-\uDCB2\uDCC0-\uDCF2]|\uD804[\uDC03-\uDC37\uDC83-\uDCAF\uDCD0-\uDCE8\uDD03-\uDD26\uDD50-\uDD72\uDD76\uDD83-\uDDB2\uDDC1-\uDDC4\uDDDA\uDDDC\uDE00-\uDE11\uDE13-\uDE2B\uDE80-\uDE86\uDE88\uDE8A-\uDE8D\uDE8F-\uDE9D\uDE9F-\uDEA8\uDEB0-\uDEDE\uDF05-\uDF0C\uDF0F\uDF10\uDF13-\uDF28\uDF2A-\uDF30\uDF32\uDF33\uDF35-\uDF39\uDF3D\uDF50\uDF5D-\uDF61]|\uD805[\uDC00-\uDC34\uDC47-\uDC4A\uDC80-\uDCAF\uDCC4\uDCC5\uDCC7\uDD80-\uDDAE\uDDD8-\uDDDB\uDE00-\uDE2F\uDE44\uDE80-\uDEAA\uDF00-\uDF19]|\uD806[\uDCA0-\uDCDF\uDCFF\uDE00\uDE0B-\uDE32\uDE3A\uDE50\uDE5C-\uDE83\uDE86-\uDE89\uDEC0-\uDEF8]|\uD807[\uDC00-\uDC08\uDC0A-\uDC2E\uDC40\uDC72-\uDC8F\uDD00-\uDD06\uDD08\uDD09\uDD0B-\uDD30\uDD46]|\uD808[\uDC00-\uDF99]|\uD809[\uDC00-\uDC6E\uDC80-\uDD43]|[\uD80C\uD81C-\uD820\uD840-\uD868\uD86A-\uD86C\uD86F-\uD872\uD874-\uD879][\uDC00-\uDFFF]|\uD80D[\uDC00-\uDC2E]|\uD811[\uDC00-\uDE46]|\uD81A[\uDC00-\uDE38\uDE40-\uDE5E\uDED0-\uDEED\uDF00-\uDF2F\uDF40-\uDF43\uDF63-\uDF77\uDF7D-\uDF8F]|\uD81B[\uDF00-\uDF44\uDF50\uDF93-\uDF9F\uDFE0\uDFE1]|\uD821[\uDC00-\uDFEC]|\uD822[\uDC00-\uDEF2]|\uD82C[\uDC00-\uDD1E\uDD70-\uDEFB]|\uD82F[\uDC00-\uDC6A\uDC70-\uDC7C\uDC80-\uDC88\uDC90-\uDC99]|\uD835[\uDC00-\uDC54\uDC56-\uDC9C\uDC9E\uDC9F\uDCA2\uDCA5\uDCA6\uDCA9-\uDCAC\uDCAE-\uDCB9\uDCBB\uDCBD-\uDCC3\uDCC5-\uDD05\uDD07-\uDD0A\uDD0D-\uDD14\uDD16-\uDD1C\uDD1E-\uDD39\uDD3B-\uDD3E\uDD40-\uDD44\uDD46\uDD4A-\uDD50\uDD52-\uDEA5\uDEA8-\uDEC0\uDEC2-\uDEDA\uDEDC-\uDEFA\uDEFC-\uDF14\uDF16-\uDF34\uDF36-\uDF4E\uDF50-\uDF6E\uDF70-\uDF88\uDF8A-\uDFA8\uDFAA-\uDFC2\uDFC4-\uDFCB]|\uD83A[\uDC00-\uDCC4\uDD00-\uDD43]|\uD83B[\uDE00-\uDE03\uDE05-\uDE1F\uDE21\uDE22\uDE24\uDE27\uDE29-\uDE32\uDE34-\uDE37\uDE39\uDE3B\uDE42\uDE47\uDE49\uDE4B\uDE4D-\uDE4F\uDE51\uDE52\uDE54\uDE57\uDE59\uDE5B\uDE5D\uDE5F\uDE61\uDE62\uDE64\uDE67-\uDE6A\uDE6C-\uDE72\uDE74-\uDE77\uDE79-\uDE7C\uDE7E\uDE80-\uDE89\uDE8B-\uDE9B\uDEA1-\uDEA3\uDEA5-\uDEA9\uDEAB-\uDEBB]|\uD869[\uDC00-\uDED6\uDF00-\uDFFF]|\uD86D[\uDC00-\uDF34\uDF40-\uDFFF]|\uD86E[\uDC00-\uDC1D\uDC20-\uDFFF]|\uD873[\uDC00-\uDEA1\uDEB0-\uDFFF]|\uD87A[\uDC00-\uDFE0]|\uD87E[\uDC00-\uDE1D]/;
var ID_Continue = /[\xAA\xB5\xBA\xC0-\xD6\xD8-\xF6\xF8-\u02C1\u02C6-\u02D1\u02E0-\u02E4\u02EC\u02EE\u0300-\u0374\u0376\u0377\u037A-\u037D\u037F\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03F5\u03F7-\u0481\u0483-\u0487\u048A-\u052F\u0531-\u0556\u0559\u0561-\u0587\u0591-\u05BD\u05BF\u05C1\u05C2\u05C4\u05C5\u05C7\u05D0-\u05EA\u05F0-\u05F2\u0610-\u061A\u0620-\u0669\u066E-\u06D3\u06D5-\u06DC\u06DF-\u06E8\u06EA-\u06FC\u06FF\u0710-\u074A\u074D-\u07B1\u07C0-\u07F5\u07FA\u0800-\u082D\u0840-\u085B\u0860-\u086A\u08A0-\u08B4\u08B6-\u08BD\u08D4-\u08E1\u08E3-\u0963\u0966-\u096F\u0971-\u0983\u0985-\u098C\u098F\u0990\u0993-\u09A8\u09AA-\u09B0\u09B2\u09B6-\u09B9\u09BC-\u09C4\u09C7\u09C8\u09CB-\u09CE\u09D7\u09DC\u09DD\u09DF-\u09E3\u09E6-\u09F1\u09FC\u0A01-\u0A03\u0A05-\u0A0A\u0A0F\u0A10\u0A13-\u0A28\u0A2A-\u0A30\u0A32\u0A33\u0A35\u0A36\u0A38\u0A39\u0A3C\u0A3E-\u0A42\u0A47\u0A48\u0A4B-\u0A4D\u0A51\u0A59-\u0A5C\u0A5E\u0A66-\u0A75\u0A81-\u0A83\u0A85-\u0A8D\u0A8F-\u0A91\u0A93-\u0AA8\u0AAA-\u0AB0\u0AB2\u0AB3\u0AB5-\u0AB9\u0ABC-\u0AC5\u0AC7-\u0AC9\u0ACB-\u0ACD\u0AD0\u0AE0-\u0AE3\u0AE6-\u0AEF\u0AF9-\u0AFF\u0B01-\u0B03\u0B05-\u0B0C\u0B0F\u0B10\u0B13-\u0B28\u0B2A-\u0B30\u0B32\u0B33\u0B35-\u0B39\u0B3C-\u0B44\u0B47\u0B48\u0B4B-\u0B4D\u0B56\u0B57\u0B5C\u0B5D\u0B5F-\u0B63\u0B66-\u0B6F\u0B71\u0B82\u0B83\u0B85-\u0B8A\u0B8E-\u0B90\u0B92-\u0B95\u0B99\u0B9A\u0B9C\u0B9E\u0B9F\u0BA3\u0BA4\u0BA8-\u0BAA\u0BAE-\u0BB9\u0BBE-\u0BC2\u0BC6-\u0BC8\u0BCA-\u0BCD\u0BD0\u0BD7\u0BE6-\u0BEF\u0C00-\u0C03\u0C05-\u0C0C\u0C0E-\u0C10\u0C12-\u0C28\u0C2A-\u0C39\u0C3D-\u0C44\u0C46-\u0C48\u0C4A-\u0C4D\u0C55\u0C56\u0C58-\u0C5A\u0C60-\u0C63\u0C66-\u0C6F\u0C80-\u0C83\u0C85-\u0C8C\u0C8E-\u0C90\u0C92-\u0CA8\u0CAA-\u0CB3\u0CB5-\u0CB9\u0CBC-\u0CC4\u0CC6-\u0CC8\u0CCA-\u0CCD\u0CD5\u0CD6\u0CDE\u0CE0-\u0CE3\u0CE6-\u0CEF\u0CF1\u0CF2\u0D00-\u0D03\u0D05-\u0D0C\u0D0E-\u0D10\u0D12-\u0D44\u0D46-\u0D48\u0D4A-\u0D4E\u0D54-\u0D57\u0D5F-\u0D63\u0D66-\u0D6F\u0D7A-\u0D7F\u0D82\u0D83\u0D85-\u0D96\u0D9A-\u0DB1\u0DB3-\u0DBB\u0DBD\u0DC0-\u0DC6\u0DCA\u0DCF-\u0DD4\u0DD6\u0DD8-\u0DDF\u0DE6-\u0DEF\u0DF2\u0DF3\u0E01-\u0E3A\u0E40-\u0E4E\u0E50-\u0E59\u0E81\u0E82\u0E84\u0E87\u0E88\u0E8A\u0E8D\u0E94-\u0E97\u0E99-\u0E9F\u0EA1-\u0EA3\u0EA5\u0EA7\u0EAA\u0EAB\u0EAD-\u0EB9\u0EBB-\u0EBD\u0EC0-\u0EC4\u0EC6\u0EC8-\u0ECD\u0ED0-\u0ED9\u0EDC-\u0EDF\u0F00\u0F18\u0F19\u0F20-\u0F29\u0F35\u0F37\u0F39\u0F3E-\u0F47\u0F49-\u0F6C\u0F71-\u0F84\u0F86-\u0F97\u0F99-\u0FBC\u0FC6\u1000-\u1049\u1050-\u109D\u10A0-\u10C5\u10C7\u10CD\u10D0-\u10FA\u10FC-\u1248\u124A-\u124D\u1250-\u1256\u1258\u125A-\u125D\u1260-\u1288\u128A-\u128D\u1290-\u12B0\u12B2-\u12B5\u12B8-\u12BE\u12C0\u12C2-\u12C5\u12C8-\u12D6\u12D8-\u1310\u1312-\u1315\u1318-\u135A\u135D-\u135F\u1380-\u138F\u13A0-\u13F5\u13F8-\u13FD\u1401-\u166C\u166F-\u167F\u1681-\u169A\u16A0-\u16EA\u16EE-\u16F8\u1700-\u170C\u170E-\u1714\u1720-\u1734\u1740-\u1753\u1760-\u176C\u176E-\u1770\u1772\u1773\u1780-\u17D3\u17D7\u17DC\u17DD\u17E0-\u17E9\u180B-\u180D\u1810-\u1819\u1820-\u1877\u1880-\u18AA\u18B0-\u18F5\u1900-\u191E\u1920-\u192B\u1930-\u193B\u1946-\u196D\u1970-\u1974\u1980-\u19AB\u19B0-\u19C9\u19D0-\u19D9\u1A00-\u1A1B\u1A20-\u1A5E\u1A60-\u1A7C\u1A7F-\u1A89\u1A90-\u1A99\u1AA7\u1AB0-\u1ABD\u1B00-\u1B4B\u1B50-\u1B59\u1B6B-\u1B73\u1B80-\u1BF3\u1C00-\u1C37\u1C40-\u1C49\u1C4D-\u1C7D\u1C80-\u1C88\u1CD0-\u1CD2\u1CD4-\u1CF9\u1D00-\u1DF9\u1DFB-\u1F15\u1F18-\u1F1D\u1F20-\u1F45\u1F48-\u1F4D\u1F50-\u1F57\u1F59\u1F5B\u1F5D\u1F5F-\u1F7D\u1F80-\u1FB4\u1FB6-\u1FBC\u1FBE\u1FC2-\u1FC4\u1FC6-\u1FCC\u1FD0-\u1FD3\u1FD6-\u1FDB\u1FE0-\u1FEC\u1FF2-\u1FF4\u1FF6-\u1FFC\u203F\u2040\u2054\u2071\u207F\u2090-\u209C\u20D0-\u20DC\u20E1\u20E5-\u20F0\u2102\u2107\u210A-\u2113\u2115\u2119-\u211D\u2124\u2126\u2128\u212A-\u212D\u212F-\u2139\u213C-\u213F\u2145-\u2149\u214E\u2160-\u2188\u2C00-\u2C2E\u2C30-\u2C5E\u2C60-\u2CE4\u2CEB-\u2CF3\u2D00-\u2D25\u2D27\u2D2D\u2D30-\u2D67\u2D6F\u2D7F-\u2D96\u2DA0-\u2DA6\u2DA8-\u2DAE\u2DB0-\u2DB6\u2DB8-\u2DBE\u2DC0-\u2DC6\u2DC8-\u2DCE\u2DD0-\u2DD6\u2DD8-\u2DDE\u2DE0-\u2DFF\u2E2F\u3005-\u3007\u3021-\u302F\u3031-\u3035\u3038-\u303C\u3041-\u3096\u3099\u309A\u309D-\u309F\u30A1-\u30FA\u30FC-\u30FF\u3105-\u312E\u3131-\u318E\u31A0-\u31BA\u31F0-\u31FF\u3400-\u4DB5\u4E00-\u9FEA\uA000-\uA48C\uA4D0-\uA4FD\uA500-\uA60C\uA610-\uA62B\uA640-\uA66F\uA674-\uA67D\uA67F-\uA6F1\uA717-\uA71F\uA722-\uA788\uA78B-\uA7AE\uA7B0-\uA7B7\uA7F7-\uA827\uA840-\uA873\uA880-\uA8C5\uA8D0-\uA8D9\uA8E0-\uA8F7\uA8FB\uA8FD\uA900-\uA92D\uA930-\uA953\uA960-\uA97C\uA980-\uA9C0\uA9CF-\uA9D9\uA9E0-\uA9FE\uAA00-\uAA36\uAA40-\uAA4D\uAA50-\uAA59\uAA60-\uAA76\uAA7A-\uAAC2\uAADB-\uAADD\uAAE0-\uAAEF\uAAF2-\uAAF6\uAB01-\uAB06\uAB09-\uAB0E\uAB11-\uAB16\uAB20-\uAB26\uAB28-\uAB2E\uAB30-\uAB5A\uAB5C-\uAB65\uAB70-\uABEA\uABEC\uABED\uABF0-\uABF9\uAC00-\uD7A3\uD7B0-\uD7C6\uD7CB-\uD7FB\uF900-\uFA6D\uFA70-\uFAD9\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFB28\uFB2A-\uFB36\uFB38-\uFB3C\uFB3E\uFB40\uFB41\uFB43\uFB44\uFB46-\uFBB1\uFBD3-\uFD3D\uFD50-\uFD8F\uFD92-\uFDC7\uFDF0-\uFDFB\uFE00-\uFE0F\uFE20-\uFE2F\uFE33\uFE34\uFE4D-\uFE4F\uFE70-\uFE74\uFE76-\uFEFC\uFF10-\uFF19\uFF21-\uFF3A\uFF3F\uFF41-\uFF5A\uFF66-\uFFBE\uFFC2-\uFFC7\uFFCA-\uFFCF\uFFD2-\uFFD7\uFFDA-\uFFDC]|\uD800[\uDC00-\uDC0B\uDC0D-\uDC26\uDC28-\uDC3A\uDC3C\uDC3D\uDC3F-\uDC4D\uDC50-\uDC5D\uDC80-\uDCFA\uDD40-\uDD74\uDDFD\uDE80-\uDE9C\uDEA0-\uDED0\uDEE0\uDF00-\uDF1F\uDF2D-\uDF4A\uDF50-\uDF7A\uDF80-\uDF9D\uDFA0-\uDFC3\uDFC8-\uDFCF\uDFD1-\uDFD5]|\uD801[\uDC00-\uDC9D\uDCA0-\uDCA9\uDCB0-\uDCD3\uDCD8-\uDCFB\uDD00-\uDD27\uDD30-\uDD63\uDE00-\uDF36\uDF40-\uDF55\uDF60-\uDF67]|\uD802[\uDC00-\uDC05\uDC08\uDC0A-\uDC35\uDC37\uDC38\uDC3C\uDC3F-\uDC55\uDC60-\uDC76\uDC80-\uDC9E\uDCE0-\uDCF2\uDCF4\uDCF5\uDD00-\uDD15\uDD20-\uDD39\uDD80-\uDDB7\uDDBE\uDDBF\uDE00-\uDE03\uDE05\uDE06\uDE0C-\uDE13\uDE15-\uDE17\uDE19-\uDE33\uDE38-\uDE3A\uDE3F\uDE60-\uDE7C\uDE80-\uDE9C\uDEC0-\uDEC7\uDEC9-\uDEE6\uDF00-\uDF35\uDF40-\uDF55\uDF60-\uDF72\uDF80-\uDF91]|\uD803[\uDC00-\uDC48\uDC80-\uDCB2\uDCC0-\uDCF2]|\uD804[\uDC00-\uDC46\uDC66-\uDC6F\uDC7F-\uDCBA\uDCD0-\uDCE8\uDCF0-\uDCF9\uDD00-\uDD34\uDD36-\uDD3F\uDD50-\uDD73\uDD76\uDD80-\uDDC4\uDDCA-\uDDCC\uDDD0-\uDDDA\uDDDC\uDE00-\uDE11\uDE13-\uDE37\uDE3E\uDE80-\uDE86\uDE88\uDE8A-\uDE8D\uDE8F-\uDE9D\uDE9F-\uDEA8\uDEB0-\uDEEA\uDEF0-\uDEF9\uDF00-\uDF03\uDF05-\uDF0C\uDF0F\uDF10\uDF13-\uDF28\uDF2A-\uDF30\uDF32\uDF33\uDF35-\uDF39\uDF3C-\uDF44\uDF47\uDF48\uDF4B-\uDF4D\uDF50\uDF57\uDF5D-\uDF63\uDF66-\uDF6C\uDF70-\uDF74]|\uD805[\uDC00-\uDC4A\uDC50-\uDC59\uDC80-\uDCC5\uDCC7\uDCD0-\uDCD9\uDD80-\uDDB5\uDDB8-\uDDC0\uDDD8-\uDDDD\uDE00-\uDE40\uDE44\uDE50-\uDE59\uDE80-\uDEB7\uDEC0-\uDEC9\uDF00-\uDF19\uDF1D-\uDF2B\uDF30-\uDF39]|\uD806[\uDCA0-\uDCE9\uDCFF\uDE00-\uDE3E\uDE47\uDE50-\uDE83\uDE86-\uDE99\uDEC0-\uDEF8]|\uD807[\uDC00-\uDC08\uDC0A-\uDC36\uDC38-\uDC40\uDC50-\uDC59\uDC72-\uDC8F\uDC92-\uDCA7\uDCA9-\uDCB6\uDD00-\uDD06\uDD08\uDD09\uDD0B-\uDD36\uDD3A\uDD3C\uDD3D\uDD3F-\uDD47\uDD50-\uDD59]|\uD808[\uDC00-\uDF99]|\uD809[\uDC00-\uDC6E\uDC80-\uDD43]|[\uD80C\uD81C-\uD820\uD840-\uD868\uD86A-\uD86C\uD86F-\uD872\uD874-\uD879][\uDC00-\uDFFF]|\uD80D[\uDC00-\uDC2E]|\uD811[\uDC00-\uDE46]|\uD81A[\uDC00-\uDE38\uDE40-\uDE5E\uDE60-\uDE69\uDED0-\uDEED\uDEF0-\uDEF4\uDF00-\uDF36\uDF40-\uDF43\uDF50-\uDF59\uDF63-\uDF77\uDF7D-\uDF8F]|\uD81B[\uDF00-\uDF44\uDF50-\uDF7E\uDF8F-\uDF9F\uDFE0\uDFE1]|\uD821[\uDC00-\uDFEC]|\uD822[\uDC00-\uDEF2]|\uD82C[\uDC00-\uDD1E\uDD70-\uDEFB]|\uD82F[\uDC00-\uDC6A\uDC70-\uDC7C\uDC80-\uDC88\uDC90-\uDC99\uDC9D\uDC9E]|\uD834[\uDD65-\uDD69\uDD6D-\uDD72\uDD7B-\uDD82\uDD85-\uDD8B\uDDAA-\uDDAD\uDE42-\uDE44]|\uD835[\uDC00-\uDC54\uDC56-\uDC9C\uDC9E\uDC9F\uDCA2\uDCA5\uDCA6\uDCA9-\uDCAC\uDCAE-\uDCB9\uDCBB\uDCBD-\uDCC3\uDCC5-\uDD05\uDD07-\uDD0A\uDD0D-\uDD14\uDD16-\uDD1C\uDD1E-\uDD39\uDD3B-\uDD3E\uDD40-\uDD44\uDD46\uDD4A-\uDD50\uDD52-\uDEA5\uDEA8-\uDEC0\uDEC2-\uDEDA\uDEDC-\uDEFA\uDEFC-\uDF14\uDF16-\uDF34\uDF36-\uDF4E\uDF50-\uDF6E\uDF70-\uDF88\uDF8A-\uDFA8\uDFAA-\uDFC2\uDFC4-\uDFCB\uDFCE-\uDFFF]|\uD836[\uDE00-\uDE36\uDE3B-\uDE6C\uDE75\uDE84\uDE9B-\uDE9F\uDEA1-\uDEAF]|\uD838[\uDC00-\uDC06\uDC08-\uDC18\uDC1B-\uDC21\uDC23\uDC24\uDC26-\uDC2A]|\uD83A[\uDC00-\uDCC4\uDCD0-\uDCD6\uDD00-\uDD4A\uDD50-\uDD59]|\uD83B[\uDE00-\uDE03\uDE05-\uDE1F\uDE21\uDE22\uDE24\uDE27\uDE29-\uDE32\uDE34-\uDE37\uDE39\uDE3B\uDE42\uDE47\uDE49\uDE4B\uDE4D-\uDE4F\uDE51\uDE52\uDE54\uDE57\uDE59\uDE5B\uDE5D\uDE5F\uDE61\uDE62\uDE64\uDE67-\uDE6A\uDE6C-\uDE72\uDE74-\uDE77\uDE79-\uDE7C\uDE7E\uDE80-\uDE89\uDE8B-\uDE9B\uDEA1-\uDEA3\uDEA5-\uDEA9\uDEAB-\uDEBB]|\uD869[\uDC00-\uDED6\uDF00-\uDFFF]|\uD86D[\uDC00-\uDF34\uDF40-\uDFFF]|\uD86E[\uDC00-\uDC1D\uDC20-\uDFFF]|\uD873[\uDC00-\uDEA1\uDEB0-\uDFFF]|\uD87A[\uDC00-\uDFE0]|\uD87E[\uDC00-\uDE1D]|\uDB40[\uDD00-\uDDEF]/;
var unicode = {
  Space_Separator,
  ID_Start,
  ID_Continue
};
var util = {
  isSpaceSeparator(c2) {
    return typeof c2 === "string" && unicode.Space_Separator.test(c2);
  },
  isIdStartChar(c2) {
    return typeof c2 === "string" && (c2 >= "a" && c2 <= "z" || c2 >= "A" && c2 <= "Z" || c2 === "$" || c2 === "_" || unicode.ID_Start.test(c2));
  },
  isIdContinueChar(c2) {
    return typeof c2 === "string" && (c2 >= "a" && c2 <= "z" || c2 >= "A" && c2 <= "Z" || c2 >= "0" && c2 <= "9" || c2 === "$" || c2 === "_" || c2 === "\u200C" || c2 === "\u200D" || unicode.ID_Continue.test(c2));
  },
  isDigit(c2) {
    return typeof c2 === "string" && /[0-9]/.test(c2);
  },
  isHexDigit(c2) {
    return typeof c2 === "string" && /[0-9A-Fa-f]/.test(c2);
  }
};
var source;
var parseState;
var stack;
var pos;
var line;
var column;
var token;
var key;
var root;
var parse = function parse2(text, reviver) {
  source = String(text);
  parseState = "start";
  stack = [];
  pos = 0;
  line = 1;
  column = 0;
  token = void 0;
  key = void 0;
  root = void 0;
  do {
    token = lex();
    parseStates[parseState]();
  } while (token.type !== "eof");
  if (typeof reviver === "function") {
    return internalize({ "": root }, "", reviver);
  }
  return root;
};
function internalize(holder, name, reviver) {
  const value = holder[name];
  if (value != null && typeof value === "object") {
    if (Array.isArray(value)) {
      for (let i = 0; i < value.length; i++) {
        const key2 = String(i);
        const replacement = internalize(value, key2, reviver);
        if (replacement === void 0) {
          delete value[key2];
        } else {
          Object.defineProperty(value, key2, {
            value: replacement,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
    } else {
      for (const key2 in value) {
        const replacement = internalize(value, key2, reviver);
        if (replacement === void 0) {
          delete value[key2];
        } else {
          Object.defineProperty(value, key2, {
            value: replacement,
            writable: true,
            enumerable: true,
            configurable: true
          });
        }
      }
    }
  }
  return reviver.call(holder, name, value);
}
var lexState;
var buffer;
var doubleQuote;
var sign;
var c;
function lex() {
  lexState = "default";
  buffer = "";
  doubleQuote = false;
  sign = 1;
  for (; ; ) {
    c = peek();
    const token2 = lexStates[lexState]();
    if (token2) {
      return token2;
    }
  }
}
function peek() {
  if (source[pos]) {
    return String.fromCodePoint(source.codePointAt(pos));
  }
}
function read() {
  const c2 = peek();
  if (c2 === "\n") {
    line++;
    column = 0;
  } else if (c2) {
    column += c2.length;
  } else {
    column++;
  }
  if (c2) {
    pos += c2.length;
  }
  return c2;
}
var lexStates = {
  default() {
    switch (c) {
      case "	":
      case "\v":
      case "\f":
      case " ":
      case "\xA0":
      case "\uFEFF":
      case "\n":
      case "\r":
      case "\u2028":
      case "\u2029":
        read();
        return;
      case "/":
        read();
        lexState = "comment";
        return;
      case void 0:
        read();
        return newToken("eof");
    }
    if (util.isSpaceSeparator(c)) {
      read();
      return;
    }
    return lexStates[parseState]();
  },
  comment() {
    switch (c) {
      case "*":
        read();
        lexState = "multiLineComment";
        return;
      case "/":
        read();
        lexState = "singleLineComment";
        return;
    }
    throw invalidChar(read());
  },
  multiLineComment() {
    switch (c) {
      case "*":
        read();
        lexState = "multiLineCommentAsterisk";
        return;
      case void 0:
        throw invalidChar(read());
    }
    read();
  },
  multiLineCommentAsterisk() {
    switch (c) {
      case "*":
        read();
        return;
      case "/":
        read();
        lexState = "default";
        return;
      case void 0:
        throw invalidChar(read());
    }
    read();
    lexState = "multiLineComment";
  },
  singleLineComment() {
    switch (c) {
      case "\n":
      case "\r":
      case "\u2028":
      case "\u2029":
        read();
        lexState = "default";
        return;
      case void 0:
        read();
        return newToken("eof");
    }
    read();
  },
  value() {
    switch (c) {
      case "{":
      case "[":
        return newToken("punctuator", read());
      case "n":
        read();
        literal("ull");
        return newToken("null", null);
      case "t":
        read();
        literal("rue");
        return newToken("boolean", true);
      case "f":
        read();
        literal("alse");
        return newToken("boolean", false);
      case "-":
      case "+":
        if (read() === "-") {
          sign = -1;
        }
        lexState = "sign";
        return;
      case ".":
        buffer = read();
        lexState = "decimalPointLeading";
        return;
      case "0":
        buffer = read();
        lexState = "zero";
        return;
      case "1":
      case "2":
      case "3":
      case "4":
      case "5":
      case "6":
      case "7":
      case "8":
      case "9":
        buffer = read();
        lexState = "decimalInteger";
        return;
      case "I":
        read();
        literal("nfinity");
        return newToken("numeric", Infinity);
      case "N":
        read();
        literal("aN");
        return newToken("numeric", NaN);
      case '"':
      case "'":
        doubleQuote = read() === '"';
        buffer = "";
        lexState = "string";
        return;
    }
    throw invalidChar(read());
  },
  identifierNameStartEscape() {
    if (c !== "u") {
      throw invalidChar(read());
    }
    read();
    const u = unicodeEscape();
    switch (u) {
      case "$":
      case "_":
        break;
      default:
        if (!util.isIdStartChar(u)) {
          throw invalidIdentifier();
        }
        break;
    }
    buffer += u;
    lexState = "identifierName";
  },
  identifierName() {
    switch (c) {
      case "$":
      case "_":
      case "\u200C":
      case "\u200D":
        buffer += read();
        return;
      case "\\":
        read();
        lexState = "identifierNameEscape";
        return;
    }
    if (util.isIdContinueChar(c)) {
      buffer += read();
      return;
    }
    return newToken("identifier", buffer);
  },
  identifierNameEscape() {
    if (c !== "u") {
      throw invalidChar(read());
    }
    read();
    const u = unicodeEscape();
    switch (u) {
      case "$":
      case "_":
      case "\u200C":
      case "\u200D":
        break;
      default:
        if (!util.isIdContinueChar(u)) {
          throw invalidIdentifier();
        }
        break;
    }
    buffer += u;
    lexState = "identifierName";
  },
  sign() {
    switch (c) {
      case ".":
        buffer = read();
        lexState = "decimalPointLeading";
        return;
      case "0":
        buffer = read();
        lexState = "zero";
        return;
      case "1":
      case "2":
      case "3":
      case "4":
      case "5":
      case "6":
      case "7":
      case "8":
      case "9":
        buffer = read();
        lexState = "decimalInteger";
        return;
      case "I":
        read();
        literal("nfinity");
        return newToken("numeric", sign * Infinity);
      case "N":
        read();
        literal("aN");
        return newToken("numeric", NaN);
    }
    throw invalidChar(read());
  },
  zero() {
    switch (c) {
      case ".":
        buffer += read();
        lexState = "decimalPoint";
        return;
      case "e":
      case "E":
        buffer += read();
        lexState = "decimalExponent";
        return;
      case "x":
      case "X":
        buffer += read();
        lexState = "hexadecimal";
        return;
    }
    return newToken("numeric", sign * 0);
  },
  decimalInteger() {
    switch (c) {
      case ".":
        buffer += read();
        lexState = "decimalPoint";
        return;
      case "e":
      case "E":
        buffer += read();
        lexState = "decimalExponent";
        return;
    }
    if (util.isDigit(c)) {
      buffer += read();
      return;
    }
    return newToken("numeric", sign * Number(buffer));
  },
  decimalPointLeading() {
    if (util.isDigit(c)) {
      buffer += read();
      lexState = "decimalFraction";
      return;
    }
    throw invalidChar(read());
  },
  decimalPoint() {
    switch (c) {
      case "e":
      case "E":
        buffer += read();
        lexState = "decimalExponent";
        return;
    }
    if (util.isDigit(c)) {
      buffer += read();
      lexState = "decimalFraction";
      return;
    }
    return newToken("numeric", sign * Number(buffer));
  },
  decimalFraction() {
    switch (c) {
      case "e":
      case "E":
        buffer += read();
        lexState = "decimalExponent";
        return;
    }
    if (util.isDigit(c)) {
      buffer += read();
      return;
    }
    return newToken("numeric", sign * Number(buffer));
  },
  decimalExponent() {
    switch (c) {
      case "+":
      case "-":
        buffer += read();
        lexState = "decimalExponentSign";
        return;
    }
    if (util.isDigit(c)) {
      buffer += read();
      lexState = "decimalExponentInteger";
      return;
    }
    throw invalidChar(read());
  },
  decimalExponentSign() {
    if (util.isDigit(c)) {
      buffer += read();
      lexState = "decimalExponentInteger";
      return;
    }
    throw invalidChar(read());
  },
  decimalExponentInteger() {
    if (util.isDigit(c)) {
      buffer += read();
      return;
    }
    return newToken("numeric", sign * Number(buffer));
  },
  hexadecimal() {
    if (util.isHexDigit(c)) {
      buffer += read();
      lexState = "hexadecimalInteger";
      return;
    }
    throw invalidChar(read());
  },
  hexadecimalInteger() {
    if (util.isHexDigit(c)) {
      buffer += read();
      return;
    }
    return newToken("numeric", sign * Number(buffer));
  },
  string() {
    switch (c) {
      case "\\":
        read();
        buffer += escape();
        return;
      case '"':
        if (doubleQuote) {
          read();
          return newToken("string", buffer);
        }
        buffer += read();
        return;
      case "'":
        if (!doubleQuote) {
          read();
          return newToken("string", buffer);
        }
        buffer += read();
        return;
      case "\n":
      case "\r":
        throw invalidChar(read());
      case "\u2028":
      case "\u2029":
        separatorChar(c);
        break;
      case void 0:
        throw invalidChar(read());
    }
    buffer += read();
  },
  start() {
    switch (c) {
      case "{":
      case "[":
        return newToken("punctuator", read());
    }
    lexState = "value";
  },
  beforePropertyName() {
    switch (c) {
      case "$":
      case "_":
        buffer = read();
        lexState = "identifierName";
        return;
      case "\\":
        read();
        lexState = "identifierNameStartEscape";
        return;
      case "}":
        return newToken("punctuator", read());
      case '"':
      case "'":
        doubleQuote = read() === '"';
        lexState = "string";
        return;
    }
    if (util.isIdStartChar(c)) {
      buffer += read();
      lexState = "identifierName";
      return;
    }
    throw invalidChar(read());
  },
  afterPropertyName() {
    if (c === ":") {
      return newToken("punctuator", read());
    }
    throw invalidChar(read());
  },
  beforePropertyValue() {
    lexState = "value";
  },
  afterPropertyValue() {
    switch (c) {
      case ",":
      case "}":
        return newToken("punctuator", read());
    }
    throw invalidChar(read());
  },
  beforeArrayValue() {
    if (c === "]") {
      return newToken("punctuator", read());
    }
    lexState = "value";
  },
  afterArrayValue() {
    switch (c) {
      case ",":
      case "]":
        return newToken("punctuator", read());
    }
    throw invalidChar(read());
  },
  end() {
    throw invalidChar(read());
  }
};
function newToken(type, value) {
  return {
    type,
    value,
    line,
    column
  };
}
function literal(s) {
  for (const c2 of s) {
    const p = peek();
    if (p !== c2) {
      throw invalidChar(read());
    }
    read();
  }
}
function escape() {
  const c2 = peek();
  switch (c2) {
    case "b":
      read();
      return "\b";
    case "f":
      read();
      return "\f";
    case "n":
      read();
      return "\n";
    case "r":
      read();
      return "\r";
    case "t":
      read();
      return "	";
    case "v":
      read();
      return "\v";
    case "0":
      read();
      if (util.isDigit(peek())) {
        throw invalidChar(read());
      }
      return "\0";
    case "x":
      read();
      return hexEscape();
    case "u":
      read();
      return unicodeEscape();
    case "\n":
    case "\u2028":
    case "\u2029":
      read();
      return "";
    case "\r":
      read();
      if (peek() === "\n") {
        read();
      }
      return "";
    case "1":
    case "2":
    case "3":
    case "4":
    case "5":
    case "6":
    case "7":
    case "8":
    case "9":
      throw invalidChar(read());
    case void 0:
      throw invalidChar(read());
  }
  return read();
}
function hexEscape() {
  let buffer2 = "";
  let c2 = peek();
  if (!util.isHexDigit(c2)) {
    throw invalidChar(read());
  }
  buffer2 += read();
  c2 = peek();
  if (!util.isHexDigit(c2)) {
    throw invalidChar(read());
  }
  buffer2 += read();
  return String.fromCodePoint(parseInt(buffer2, 16));
}
function unicodeEscape() {
  let buffer2 = "";
  let count = 4;
  while (count-- > 0) {
    const c2 = peek();
    if (!util.isHexDigit(c2)) {
      throw invalidChar(read());
    }
    buffer2 += read();
  }
  return String.fromCodePoint(parseInt(buffer2, 16));
}
var parseStates = {
  start() {
    if (token.type === "eof") {
      throw invalidEOF();
    }
    push();
  },
  beforePropertyName() {
    switch (token.type) {
      case "identifier":
      case "string":
        key = token.value;
        parseState = "afterPropertyName";
        return;
      case "punctuator":
        pop();
        return;
      case "eof":
        throw invalidEOF();
    }
  },
  afterPropertyName() {
    if (token.type === "eof") {
      throw invalidEOF();
    }
    parseState = "beforePropertyValue";
  },
  beforePropertyValue() {
    if (token.type === "eof") {
      throw invalidEOF();
    }
    push();
  },
  beforeArrayValue() {
    if (token.type === "eof") {
      throw invalidEOF();
    }
    if (token.type === "punctuator" && token.value === "]") {
      pop();
      return;
    }
    push();
  },
  afterPropertyValue() {
    if (token.type === "eof") {
      throw invalidEOF();
    }
    switch (token.value) {
      case ",":
        parseState = "beforePropertyName";
        return;
      case "}":
        pop();
    }
  },
  afterArrayValue() {
    if (token.type === "eof") {
      throw invalidEOF();
    }
    switch (token.value) {
      case ",":
        parseState = "beforeArrayValue";
        return;
      case "]":
        pop();
    }
  },
  end() {
  }
};
function push() {
  let value;
  switch (token.type) {
    case "punctuator":
      switch (token.value) {
        case "{":
          value = {};
          break;
        case "[":
          value = [];
          break;
      }
      break;
    case "null":
    case "boolean":
    case "numeric":
    case "string":
      value = token.value;
      break;
  }
  if (root === void 0) {
    root = value;
  } else {
    const parent = stack[stack.length - 1];
    if (Array.isArray(parent)) {
      parent.push(value);
    } else {
      Object.defineProperty(parent, key, {
        value,
        writable: true,
        enumerable: true,
        configurable: true
      });
    }
  }
  if (value !== null && typeof value === "object") {
    stack.push(value);
    if (Array.isArray(value)) {
      parseState = "beforeArrayValue";
    } else {
      parseState = "beforePropertyName";
    }
  } else {
    const current = stack[stack.length - 1];
    if (current == null) {
      parseState = "end";
    } else if (Array.isArray(current)) {
      parseState = "afterArrayValue";
    } else {
      parseState = "afterPropertyValue";
    }
  }
}
function pop() {
  stack.pop();
  const current = stack[stack.length - 1];
  if (current == null) {
    parseState = "end";
  } else if (Array.isArray(current)) {
    parseState = "afterArrayValue";
  } else {
    parseState = "afterPropertyValue";
  }
}
function invalidChar(c2) {
  if (c2 === void 0) {
    return syntaxError(`JSON5: invalid end of input at ${line}:${column}`);
  }
  return syntaxError(`JSON5: invalid character '${formatChar(c2)}' at ${line}:${column}`);
}
function invalidEOF() {
  return syntaxError(`JSON5: invalid end of input at ${line}:${column}`);
}
function invalidIdentifier() {
  column -= 5;
  return syntaxError(`JSON5: invalid identifier character at ${line}:${column}`);
}
function separatorChar(c2) {
  console.warn(`JSON5: '${formatChar(c2)}' in strings is not valid ECMAScript; consider escaping`);
}
function formatChar(c2) {
  const replacements = {
    "'": "\\'",
    '"': '\\"',
    "\\": "\\\\",
    "\b": "\\b",
    "\f": "\\f",
    "\n": "\\n",
    "\r": "\\r",
    "	": "\\t",
    "\v": "\\v",
    "\0": "\\0",
    "\u2028": "\\u2028",
    "\u2029": "\\u2029"
  };
  if (replacements[c2]) {
    return replacements[c2];
  }
  if (c2 < " ") {
    const hexString = c2.charCodeAt(0).toString(16);
    return "\\x" + ("00" + hexString).substring(hexString.length);
  }
  return c2;
}
function syntaxError(message) {
  const err = new SyntaxError(message);
  err.lineNumber = line;
  err.columnNumber = column;
  return err;
}
var stringify = function stringify2(value, replacer, space) {
  const stack2 = [];
  let indent = "";
  let propertyList;
  let replacerFunc;
  let gap = "";
  let quote;
  if (replacer != null && typeof replacer === "object" && !Array.isArray(replacer)) {
    space = replacer.space;
    quote = replacer.quote;
    replacer = replacer.replacer;
  }
  if (typeof replacer === "function") {
    replacerFunc = replacer;
  } else if (Array.isArray(replacer)) {
    propertyList = [];
    for (const v of replacer) {
      let item;
      if (typeof v === "string") {
        item = v;
      } else if (typeof v === "number" || v instanceof String || v instanceof Number) {
        item = String(v);
      }
      if (item !== void 0 && propertyList.indexOf(item) < 0) {
        propertyList.push(item);
      }
    }
  }
  if (space instanceof Number) {
    space = Number(space);
  } else if (space instanceof String) {
    space = String(space);
  }
  if (typeof space === "number") {
    if (space > 0) {
      space = Math.min(10, Math.floor(space));
      gap = "          ".substr(0, space);
    }
  } else if (typeof space === "string") {
    gap = space.substr(0, 10);
  }
  return serializeProperty("", { "": value });
  function serializeProperty(key2, holder) {
    let value2 = holder[key2];
    if (value2 != null) {
      if (typeof value2.toJSON5 === "function") {
        value2 = value2.toJSON5(key2);
      } else if (typeof value2.toJSON === "function") {
        value2 = value2.toJSON(key2);
      }
    }
    if (replacerFunc) {
      value2 = replacerFunc.call(holder, key2, value2);
    }
    if (value2 instanceof Number) {
      value2 = Number(value2);
    } else if (value2 instanceof String) {
      value2 = String(value2);
    } else if (value2 instanceof Boolean) {
      value2 = value2.valueOf();
    }
    switch (value2) {
      case null:
        return "null";
      case true:
        return "true";
      case false:
        return "false";
    }
    if (typeof value2 === "string") {
      return quoteString(value2, false);
    }
    if (typeof value2 === "number") {
      return String(value2);
    }
    if (typeof value2 === "object") {
      return Array.isArray(value2) ? serializeArray(value2) : serializeObject(value2);
    }
    return void 0;
  }
  function quoteString(value2) {
    const quotes = {
      "'": 0.1,
      '"': 0.2
    };
    const replacements = {
      "'": "\\'",
      '"': '\\"',
      "\\": "\\\\",
      "\b": "\\b",
      "\f": "\\f",
      "\n": "\\n",
      "\r": "\\r",
      "	": "\\t",
      "\v": "\\v",
      "\0": "\\0",
      "\u2028": "\\u2028",
      "\u2029": "\\u2029"
    };
    let product = "";
    for (let i = 0; i < value2.length; i++) {
      const c2 = value2[i];
      switch (c2) {
        case "'":
        case '"':
          quotes[c2]++;
          product += c2;
          continue;
        case "\0":
          if (util.isDigit(value2[i + 1])) {
            product += "\\x00";
            continue;
          }
      }
      if (replacements[c2]) {
        product += replacements[c2];
        continue;
      }
      if (c2 < " ") {
        let hexString = c2.charCodeAt(0).toString(16);
        product += "\\x" + ("00" + hexString).substring(hexString.length);
        continue;
      }
      product += c2;
    }
    const quoteChar = quote || Object.keys(quotes).reduce((a, b) => quotes[a] < quotes[b] ? a : b);
    product = product.replace(new RegExp(quoteChar, "g"), replacements[quoteChar]);
    return quoteChar + product + quoteChar;
  }
  function serializeObject(value2) {
    if (stack2.indexOf(value2) >= 0) {
      throw TypeError("Converting circular structure to JSON5");
    }
    stack2.push(value2);
    let stepback = indent;
    indent = indent + gap;
    let keys = propertyList || Object.keys(value2);
    let partial = [];
    for (const key2 of keys) {
      const propertyString = serializeProperty(key2, value2);
      if (propertyString !== void 0) {
        let member = serializeKey(key2) + ":";
        if (gap !== "") {
          member += " ";
        }
        member += propertyString;
        partial.push(member);
      }
    }
    let final;
    if (partial.length === 0) {
      final = "{}";
    } else {
      let properties;
      if (gap === "") {
        properties = partial.join(",");
        final = "{" + properties + "}";
      } else {
        let separator = ",\n" + indent;
        properties = partial.join(separator);
        final = "{\n" + indent + properties + ",\n" + stepback + "}";
      }
    }
    stack2.pop();
    indent = stepback;
    return final;
  }
  function serializeKey(key2) {
    if (key2.length === 0) {
      return quoteString(key2, true);
    }
    const firstChar = String.fromCodePoint(key2.codePointAt(0));
    if (!util.isIdStartChar(firstChar)) {
      return quoteString(key2, true);
    }
    for (let i = firstChar.length; i < key2.length; i++) {
      if (!util.isIdContinueChar(String.fromCodePoint(key2.codePointAt(i)))) {
        return quoteString(key2, true);
      }
    }
    return key2;
  }
  function serializeArray(value2) {
    if (stack2.indexOf(value2) >= 0) {
      throw TypeError("Converting circular structure to JSON5");
    }
    stack2.push(value2);
    let stepback = indent;
    indent = indent + gap;
    let partial = [];
    for (let i = 0; i < value2.length; i++) {
      const propertyString = serializeProperty(String(i), value2);
      partial.push(propertyString !== void 0 ? propertyString : "null");
    }
    let final;
    if (partial.length === 0) {
      final = "[]";
    } else {
      if (gap === "") {
        let properties = partial.join(",");
        final = "[" + properties + "]";
      } else {
        let separator = ",\n" + indent;
        let properties = partial.join(separator);
        final = "[\n" + indent + properties + ",\n" + stepback + "]";
      }
    }
    stack2.pop();
    indent = stepback;
    return final;
  }
};
var JSON5 = {
  parse,
  stringify
};
var lib = JSON5;
var dist_default = lib;

// src/config/os-reason.ts
var REASONS = {
  ENOENT: "there is no such file",
  EISDIR: "it is a folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ENOTDIR: "part of the path is not a folder",
  ELOOP: "too many links"
};
function osReason(error) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return REASONS[code] ?? (code === "" ? "it cannot be opened" : code);
}

// src/config/loader.ts
function createLoader(options) {
  const read2 = options.readFile ?? ((path) => readFileSync(path, "utf8"));
  const home = dirname(options.file);
  let folder = home;
  const nameOf = (path) => {
    const prefix = relative("", dirname(options.displayFile));
    const display = relative(home, path).split(sep).join("/");
    return isAbsolute2(options.displayFile) || prefix !== "" ? `${dirname(options.displayFile)}/${display}` : display;
  };
  const load = (path) => sloppy(read2(path).replace(/^\uFEFF/, ""));
  return {
    main() {
      try {
        return { source: load(options.file), name: options.displayFile };
      } catch (error) {
        throw new ConfigError(`${options.displayFile} cannot be read: ${osReason(error)}`, {
          hint: "Name another file with --config",
          cause: error
        });
      }
    },
    require(path, run) {
      const target = resolve(path.startsWith(".") ? folder : options.cwd, path);
      confine(home, target, path);
      let source2;
      try {
        source2 = load(target);
      } catch (error) {
        throw new ConfigError(`"${path}" cannot be read: ${osReason(error)}`, {
          hint: path.startsWith(".") ? void 0 : `Write "./${path}" for a file beside the one that requires it`,
          cause: error
        });
      }
      const name = nameOf(target);
      if (/^\.json5?$/i.test(extname(target))) return parseData(source2, name);
      const before = folder;
      folder = dirname(target);
      try {
        run({ source: source2, name });
      } finally {
        folder = before;
      }
      return "";
    }
  };
}
function confine(home, target, path) {
  if (isInside(home, target) && isInside(realPath(home), realPath(target))) return;
  throw new ConfigError(`"${path}" is outside the folder of the configuration`, {
    hint: "Move the file below the folder of the configuration file; a configuration cannot read anything else"
  });
}
function isInside(folder, file) {
  const way = relative(folder, file);
  return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute2(way);
}
function realPath(path) {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}
function parseData(source2, name) {
  try {
    return JSON.stringify(dist_default.parse(source2)) ?? "null";
  } catch (error) {
    const { lineNumber, columnNumber, message } = error;
    const reason = message.replace(/^JSON5: /, "").replace(/ at \d+:\d+$/, "");
    const at = lineNumber === void 0 ? "" : `:${lineNumber}:${columnNumber ?? 1}`;
    throw new ConfigError(`${name}${at} is not JSON: ${reason}`, { cause: error });
  }
}
function sloppy(source2) {
  return source2.replace(/^((?:\s|\/\/.*\n|\/\*[\s\S]*?\*\/)*)(['"])use strict\2/, "$1$2use_strict$2");
}

// src/config/printable.ts
var CONTROL = /\x1b(?:\[[0-?]*[ -/]*[@-~]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)|[\x00-\x08\x0b-\x1f\x7f-\x9f]/g;
function printable(line2) {
  return line2.replace(CONTROL, "").replace(/^(\s*):(?=:)/gm, "$1 :");
}

// src/config/evaluate-once.ts
var TIME_LIMIT_MS = 6e4;
var MEMORY_LIMIT_BYTES = 1024 ** 3;
async function evaluateOnce(evaluation, mode, take) {
  const { options, words } = evaluation;
  const loader = createLoader(options);
  const sources = /* @__PURE__ */ new Map([[evaluation.main.name, evaluation.main.source]]);
  const prepare = (script) => {
    sources.set(script.name, script.source);
    return mode.prepare(script);
  };
globalThis.__t=globalThis.__t||((n)=>{const c=process.cpuUsage();const t=performance.now();const l=globalThis.__l||{c:{user:0,system:0},t:0};console.log(n,"cpu",((c.user+c.system-l.c.user-l.c.system)/1000).toFixed(0),"wall",(t-l.t).toFixed(0));globalThis.__l={c,t}});__t("begin");
  const engine = await startEngine(evaluation, mode, loader, prepare);
  try {
__t("start");
    engine.install(words, JSON.stringify(tableOf(options, mode)));
__t("install");
    engine.run(mode.main.source, mode.main.name);
__t("run");
    engine.drain();__t("drain");
    const rr=take(engine);__t("take "+rr.length);return rr;
  } catch (error) {
    if (error instanceof GuestError) throw toConfigError(error, options, sources);
    throw error;
  } finally {
    engine.dispose();
  }
}
async function startEngine({ options, folder, createEngine }, mode, loader, prepare) {
  const engine = await createEngine({
    timeLimitMs: options.timeLimitMs ?? TIME_LIMIT_MS,
    memoryLimitBytes: options.memoryLimitBytes ?? MEMORY_LIMIT_BYTES,
    host: {
      print: (line2 = "") => {
        if (!mode.isQuiet) options.print(printable(line2));
        return "";
      },
      require: (path = "") => loader.require(path, (script) => {
        const { source: source2, name } = prepare(script);
        engine.run(source2, name);
      }),
      run: (number = "") => JSON.stringify(folder.describe(Number(number))),
      toAscii: (name = "") => toAscii(name)
    }
  });
  return engine;
}
function tableOf(options, mode) {
  return {
    recordTypes: toGuestTypes(options.recordTypes),
    variables: options.variables,
    isCareful: mode.isCareful ?? false,
    traced: mode.traced ?? [],
    ...mode.reporter === void 0 ? {} : { reporter: mode.reporter }
  };
}

// src/config/guest.ts
import { existsSync, readFileSync as readFileSync2 } from "node:fs";
import { fileURLToPath } from "node:url";
async function loadWords() {
  const built = new URL("./guest.js", import.meta.url);
  return existsSync(built) ? readFileSync2(built, "utf8") : bundle();
}
var bundle = rememberResult(async () => {
  const bundler = "esbuild";
  const { build } = await import(bundler);
  const result = await build({
    entryPoints: [fileURLToPath(new URL("../../providers/words.ts", import.meta.url))],
    bundle: true,
    format: "iife",
    target: "es2023",
    minify: true,
    legalComments: "none",
    write: false,
    logLevel: "silent"
  });
  return result.outputFiles[0]?.text ?? "";
});
function rememberResult(make) {
  let made;
  return () => made ??= make();
}

// src/dns/duration.ts
var UNIT_SECONDS = {
  "": 1,
  s: 1,
  m: 60,
  h: 3600,
  d: 86400,
  w: 604800,
  n: 2592e3,
  y: 31536e3
};
function parseDuration(value) {
  if (typeof value === "number") return Number.isNaN(value) ? void 0 : value;
  const match = /^(\d+)([smhdwny]?)$/.exec(value);
  return match === null ? void 0 : Number(match[1]) * (UNIT_SECONDS[match[2] ?? ""] ?? 1);
}

// src/dsl/literal-reader.ts
var QUOTE = 34;
var APOSTROPHE = 39;
var SLASH = 47;
var STAR = 42;
var COMMA = 44;
var OPEN = 40;
var CLOSE = 41;
var LINE_FEED = 10;
var LiteralReader = class {
  #source;
  #recordTypes;
  /** Offset of the next character. */
  at = 0;
  #backslash = -1;
  #lineEnd = -1;
  constructor(source2, recordTypes) {
    this.#source = source2;
    this.#recordTypes = recordTypes;
  }
  /** Read the call that begins here, or nothing; then the offset is anywhere. */
  call() {
    const start = this.at;
    const recordType = this.#recordTypes.get(this.#word());
    if (recordType === void 0 || !this.#skipTo(OPEN)) return void 0;
    const name = this.#string();
    if (name === void 0) return void 0;
    const values = recordType.defaults.slice();
    for (const field2 of recordType.args) {
      if (!this.#skipTo(COMMA)) return void 0;
      const value = recordType.fields[field2]?.kind === "number" ? this.#number() : this.#string();
      if (value === void 0) return void 0;
      values[field2] = value;
    }
    let ttl;
    if (this.#skipTo(COMMA) && !this.#isAt(CLOSE)) {
      ttl = this.#ttl();
      if (ttl === void 0) return void 0;
      this.#skipTo(COMMA);
    }
    if (!this.#skipTo(CLOSE)) return void 0;
    return { recordType, name, values, ttl, start, end: this.at };
  }
  /** Go behind a comma and the blanks and comments around it; false where there is none. */
  comma() {
    this.blanks();
    if (!this.#skipTo(COMMA)) return false;
    this.blanks();
    return true;
  }
  /** Whether the next thing is a comma or a closing parenthesis; the offset stays. */
  isAtEnd() {
    const before = this.at;
    this.blanks();
    const code = this.#source.charCodeAt(this.at);
    this.at = before;
    return code === COMMA || code === CLOSE;
  }
  /** Skip blanks and comments. */
  blanks() {
    for (; ; ) {
      this.#spaces();
      if (this.#source.charCodeAt(this.at) !== SLASH) return;
      const next = this.#source.charCodeAt(this.at + 1);
      if (next !== SLASH && next !== STAR) return;
      const end = next === SLASH ? this.#source.indexOf("\n", this.at) : this.#source.indexOf("*/", this.at + 2) + 2;
      this.at = end < this.at + 2 ? this.#source.length : end;
    }
  }
  #spaces() {
    for (; ; ) {
      const code = this.#source.charCodeAt(this.at);
      if (code !== 32 && code !== LINE_FEED && code !== 13 && code !== 9) return;
      this.at++;
    }
  }
  #isAt(code) {
    this.#spaces();
    return this.#source.charCodeAt(this.at) === code;
  }
  #skipTo(code) {
    if (!this.#isAt(code)) return false;
    this.at++;
    return true;
  }
  #word() {
    const start = this.at;
    for (; ; ) {
      const code = this.#source.charCodeAt(this.at);
      const isPart = code >= 65 && code <= 90 || code === 95 || code >= 48 && code <= 57;
      if (!isPart) return this.#source.slice(start, this.at);
      this.at++;
    }
  }
  #string() {
    this.#spaces();
    const quote = this.#source.charCodeAt(this.at);
    if (quote !== QUOTE && quote !== APOSTROPHE) return void 0;
    const start = this.at + 1;
    const end = this.#source.indexOf(quote === QUOTE ? '"' : "'", start);
    if (end < 0 || end > this.#plainUntil(start)) return void 0;
    this.at = end + 1;
    return this.#source.slice(start, end);
  }
  /** Offset of the next backslash or line end, before which a string is as it looks. */
  #plainUntil(from) {
    if (this.#backslash < from) this.#backslash = indexOrEnd(this.#source, "\\", from);
    if (this.#lineEnd < from) this.#lineEnd = indexOrEnd(this.#source, "\n", from);
    return Math.min(this.#backslash, this.#lineEnd);
  }
  #number() {
    this.#spaces();
    const start = this.at;
    let value = 0;
    for (; ; ) {
      const code = this.#source.charCodeAt(this.at);
      if (code < 48 || code > 57 || Number.isNaN(code)) break;
      value = value * 10 + code - 48;
      this.at++;
    }
    const length = this.at - start;
    const isOctal = length > 1 && this.#source.charCodeAt(start) === 48;
    return length === 0 || length > 15 || isOctal ? void 0 : value;
  }
  #ttl() {
    this.#spaces();
    if (this.#word() !== "TTL" || !this.#skipTo(OPEN)) return void 0;
    const value = this.#number() ?? this.#string();
    const seconds = value === void 0 ? void 0 : parseDuration(value);
    return seconds === void 0 || !this.#skipTo(CLOSE) ? void 0 : seconds;
  }
};
function indexOrEnd(source2, text, from) {
  const index = source2.indexOf(text, from);
  return index < 0 ? source2.length : index;
}

// src/config/literal-runs.ts
var COLLECTORS = /* @__PURE__ */ new Set(["D", "D_EXTEND"]);
function createFolder(recordTypes) {
  const runs = [];
  return {
    runs,
    fold: (script) => ({ ...script, source: foldLiteralRuns(script, recordTypes, runs) }),
    describe(number) {
      return (runs[number]?.calls ?? []).map(({ recordType, name, values, ttl }) => {
        const given = recordType.args.map((field2) => values[field2] ?? "");
        return { type: recordType.type, name, values: given, ttl };
      });
    }
  };
}
function foldLiteralRuns(script, recordTypes, runs) {
  const { source: source2 } = script;
  const pieces = [];
  const reader = new LiteralReader(source2, recordTypes);
  let done = 0;
  new ScriptScanner(source2, {
    name: (name, start, scanner) => {
      const collector = scanner.innermost?.callee ?? "";
      if (scanner.previous !== "," || !COLLECTORS.has(collector) || !recordTypes.has(name)) return void 0;
      const run = findRun(reader, start, /* @__PURE__ */ new Set([collector]));
      const names = [...run.words];
      const text = `...${RUN_WORD}(${runs.length},${run.calls.length},"${names.join(" ")}",${names.join(",")})`;
      const filler = fillerFor(source2, start, run.end, text.length);
      if (run.calls.length === 0 || filler === void 0) return void 0;
      pieces.push(source2.slice(done, start), text, filler);
      runs.push({ calls: run.calls, firsts: [], script });
      done = run.end;
      return run.end;
    }
  }).run();
  pieces.push(source2.slice(done));
  return pieces.join("");
}
function findRun(reader, start, words) {
  const calls = [];
  let end = start;
  reader.at = start;
  for (; ; ) {
    const call = reader.call();
    if (call === void 0 || !reader.isAtEnd()) break;
    words.add(call.recordType.type);
    if (call.ttl !== void 0) words.add("TTL");
    calls.push(call);
    end = reader.at;
    if (!reader.comma()) break;
  }
  return { calls, end, words };
}
function fillerFor(source2, start, end, length) {
  const last = source2.lastIndexOf("\n", end - 1);
  if (!isAsciiText(source2.slice(Math.max(start, last), end))) return void 0;
  if (last < start) return end - start < length ? void 0 : " ".repeat(end - start - length);
  let lines = 0;
  for (let at = source2.indexOf("\n", start); at >= 0 && at < end; at = source2.indexOf("\n", at + 1)) lines++;
  return "\n".repeat(lines) + " ".repeat(end - last - 1);
}

// src/config/guest-failure.ts
function describeThrown(thrown) {
  if (!thrown.isError) return { kind: "throw", name: "", message: thrownText(thrown), frames: [] };
  const [name, message, stack2, word2, hint] = ["name", "message", "stack", "word", "hint"].map(
    (key2) => textOf(thrown, key2)
  );
  return {
    kind: kindOf(name ?? "", message ?? ""),
    name: name ?? "",
    message: message ?? "",
    frames: parseStack(stack2 ?? ""),
    ...word2 === void 0 ? {} : { word: word2 },
    ...hint === void 0 || hint === "" ? {} : { hint }
  };
}
function fatalFailure(kind, error) {
  const stack2 = error instanceof Error && error.name === "InternalError" ? error.stack ?? "" : "";
  return { kind, name: "InternalError", message: "The script was stopped", frames: parseStack(stack2) };
}
function parseStack(stack2) {
  const frames = [];
  for (const line2 of stack2.split("\n")) {
    const match = /^\s*at (?:[^(]*\()?(.+):(\d+):(\d+)\)?$/.exec(line2);
    const file = match?.[1] ?? "";
    if (match === null || file === WORDS_FILE || file.startsWith("<")) continue;
    frames.push({ file, line: Number(match[2]), column: Number(match[3]) });
  }
  return frames;
}
function kindOf(name, message) {
  if (name === "InternalError" && message === "out of memory") return "memory";
  return name === "RangeError" && message.includes("call stack") ? "recursion" : "throw";
}
function thrownText(thrown) {
  if (thrown.isString) return thrown.toString();
  if (!thrown.isObject) return `The configuration threw ${thrown.isSymbol ? "a symbol" : thrown.toString()}`;
  return textOf(thrown, "message") ?? "The configuration threw an object without a message";
}
function textOf(object, key2) {
  const value = object.getProp(key2);
  const text = value.isString ? value.toString() : void 0;
  value.dispose();
  return text;
}

// src/config/instrument.ts
function instrument(script, words, reporter, first) {
  const calls = scanCalls(script.source, words);
  const edits = [];
  for (const [i, call] of calls.entries()) {
    edits.push({ at: call.start, text: `${reporter}(${first + i},` }, { at: call.end, text: ")" });
  }
  edits.sort((a, b) => a.at - b.at);
  const pieces = [];
  let done = 0;
  for (const edit of edits) {
    pieces.push(script.source.slice(done, edit.at), edit.text);
    done = edit.at;
  }
  pieces.push(script.source.slice(done));
  return { script: { ...script, source: pieces.join("") }, sites: { script, first, calls } };
}

// src/config/locate-folded.ts
function locateFolded(folder, wanted) {
  const places = folder.runs.flatMap((run) => run.firsts.map((first) => ({ run, first })));
  places.sort((a, b) => a.first - b.first);
  const linesOf = rememberLines();
  const located = /* @__PURE__ */ new Map();
  let next = 0;
  for (const call of wanted.toSorted((a, b) => a - b)) {
    while ((places[next + 1]?.first ?? Infinity) <= call) next++;
    const place = places[next];
    const literal2 = place?.run.calls[call - place.first];
    if (place === void 0 || literal2 === void 0) continue;
    located.set(call, linesOf(place.run.script).siteAt(literal2.start, literal2.end));
  }
  return located;
}

// src/config/positions.ts
var NUMBERED_WORDS = ["D", "D_EXTEND", "IGNORE", "NAMESERVER", "NewRegistrar", "NewDnsProvider"];
var REPORTER = "zonewrightReport";
var MOST_STACKS = 500;
async function locateCalls(evaluation, wanted) {
  const located = locateFolded(evaluation.folder, wanted);
  for (const locate of [locateBySite, locateByStack]) {
    const left = wanted.filter((call) => !located.has(call));
    if (left.length > 0) for (const [call, site] of await locate(evaluation, left)) located.set(call, site);
  }
  return located;
}
async function locateBySite(evaluation, wanted) {
  const { folder, folded, main } = evaluation;
  const words = numberedWords(evaluation);
  const scripts = [];
  let count = 0;
  const prepare = (original, ready) => {
    const { script, sites } = instrument(ready, words, REPORTER, count);
    count += sites.calls.length;
    scripts.push({ ...sites, original });
    return script;
  };
  const mode = {
    isQuiet: true,
    reporter: REPORTER,
    main: prepare(main, folded),
    prepare: (script) => prepare(script, folder.fold(script))
  };
  const text = await ignoreFailure(evaluateOnce(evaluation, mode, (engine) => engine.call("sites")));
  const siteOf = new Map(text.split("\n").map((line2) => line2.split(" ").map(Number)));
  const linesOf = rememberLines();
  const located = /* @__PURE__ */ new Map();
  for (const call of wanted) {
    const site = siteOf.get(call);
    const sites = site === void 0 ? void 0 : scripts.findLast((candidate) => candidate.first <= site);
    const span = sites?.calls[(site ?? 0) - sites.first];
    if (sites === void 0 || span === void 0) continue;
    const [from, to] = [span.start, span.end].map((offset) => linesOf(sites.script).positionAt(offset));
    const original = linesOf(sites.original);
    const offsets = [from, to].map((position) => original.offsetAt(position?.line ?? 1, position?.column ?? 1));
    located.set(call, original.siteAt(offsets[0] ?? 0, offsets[1] ?? 0));
  }
  return located;
}
async function locateByStack(evaluation, wanted) {
  const { folder, folded, main } = evaluation;
  const locators = /* @__PURE__ */ new Map([[main.name, createCallLocator(main)]]);
  const prepare = (script) => {
    if (!locators.has(script.name)) locators.set(script.name, createCallLocator(script));
    return folder.fold(script);
  };
  const mode = { isQuiet: true, traced: wanted.slice(0, MOST_STACKS), main: folded, prepare };
  const text = await ignoreFailure(evaluateOnce(evaluation, mode, (engine) => engine.call("stacks")));
  const located = /* @__PURE__ */ new Map();
  for (const [call, stack2] of JSON.parse(text === "" ? "[]" : text)) {
    const [frame] = parseStack(stack2);
    const site = frame === void 0 ? void 0 : locators.get(frame.file)?.(frame.line, frame.column);
    if (site !== void 0) located.set(call, site);
  }
  return located;
}
async function ignoreFailure(evaluation) {
  try {
    return await evaluation;
  } catch (error) {
    if (error instanceof ConfigError) return "";
    throw error;
  }
}
function numberedWords({ recordTypes }) {
  return /* @__PURE__ */ new Set([...NUMBERED_WORDS, ...recordTypes.keys()]);
}

// src/config/quickjs.ts
import { readFileSync as readFileSync3 } from "node:fs";
import { createRequire } from "node:module";
import { setFlagsFromString } from "node:v8";
import { JSException, QuickJS } from "quickjs-wasi";
var STACK_BYTES = 262144;
var CALL_HOST = `(raw, slot, word) => (...args) => {
  const answer = raw(...args);
  if (answer[0] === '=') return answer.slice(1);
  if (answer[0] === '^') { const thrown = slot.thrown; slot.thrown = undefined; throw thrown; }
  const [message, hint] = answer.slice(1).split('\\0');
  throw Object.assign(new Error(message), { word, hint });
}`;
function createEngineFactory(isShort) {
  if (isShort) for (const flag of SHORT_RUN_FLAGS) setFlagsFromString(flag);
  const path = createRequire(import.meta.url).resolve("quickjs-wasi/quickjs.wasm");
  const wasm = compileWasm(readFileSync3(path));
  return async (options) => {
    const deadline = new Deadline(options.timeLimitMs);
    const vm = await QuickJS.create({
      wasm,
      memoryLimit: options.memoryLimitBytes,
      maxStackSize: STACK_BYTES,
      interruptHandler: () => deadline.isOver(),
      onUnhandledRejection: (promise, reason, isHandled) => engine.noteRejection(promise, reason, isHandled)
    });
    const engine = new QuickJsEngine(vm, deadline, options.host);
    return engine;
  };
}
function compileWasm(bytes) {
  const scope = globalThis;
  return new scope.WebAssembly.Module(bytes);
}
var SHORT_RUN_FLAGS = ["--liftoff-only", "--no-wasm-tier-up", "--no-wasm-dynamic-tiering"];
var Deadline = class {
  hasPassed = false;
  #end;
  constructor(limitMs) {
    this.#end = performance.now() + limitMs;
  }
  isOver() {
    this.hasPassed ||= performance.now() > this.#end;
    return this.hasPassed;
  }
};
var QuickJsEngine = class {
  #vm;
  #deadline;
  #host;
  #rejections = /* @__PURE__ */ new Map();
  #slot;
  #words;
  constructor(vm, deadline, host) {
    this.#vm = vm;
    this.#deadline = deadline;
    this.#host = host;
  }
  install(words, table) {
    const vm = this.#vm;
    this.#slot = vm.newObject();
    const wrap = vm.evalCode(CALL_HOST, WORDS_FILE);
    const host = vm.newObject();
    for (const [name, fn] of Object.entries(this.#host)) {
      const raw = vm.newFunction(name, (...args) => vm.newString(this.#answer(fn, args.map(String))));
      vm.setProp(host, name, vm.callFunction(wrap, vm.undefined, raw, this.#slot, vm.newString(name)));
    }
    vm.evalCode(words, WORDS_FILE).dispose();
    const start = vm.global.getProp("zonewrightStart");
    vm.evalCode("delete globalThis.zonewrightStart", WORDS_FILE).dispose();
    this.#words = vm.callFunction(start, vm.undefined, host, vm.newString(table));
  }
  run(source2, file) {
    this.#guard(() => this.#vm.evalCode(source2, file).dispose());
  }
  drain() {
    do {
      this.#guard(() => this.#vm.executePendingJobs());
    } while (this.call("runTimer") !== "");
    for (const rejection of this.#rejections.values()) throw rejection;
  }
  call(name) {
    return this.#guard(() => {
      const words = this.#words ?? this.#vm.undefined;
      const result = this.#vm.callFunction(words.getProp(name), this.#vm.undefined);
      const text = result.toString();
      result.dispose();
      return text;
    });
  }
  dispose() {
    this.#vm.dispose();
  }
  noteRejection(promise, reason, isHandled) {
    if (isHandled) this.#rejections.delete(promise.identity);
    else this.#rejections.set(promise.identity, new GuestError(describeThrown(reason)));
  }
  #answer(fn, args) {
    try {
      return `=${fn(...args)}`;
    } catch (error) {
      if (error instanceof GuestError && error.cause instanceof JSException && this.#slot !== void 0) {
        this.#vm.setProp(this.#slot, "thrown", error.cause.handle);
        return "^";
      }
      if (error instanceof UserError) return `!${error.message}\0${error.hint ?? ""}`;
      throw error;
    }
  }
  /** Run something in the sandbox; what is no exception of the guest has ruined it. */
  #guard(run) {
    try {
      return run();
    } catch (error) {
      if (this.#deadline.hasPassed) throw new GuestError(fatalFailure("time", error), error);
      if (error instanceof JSException) throw new GuestError(describeThrown(error.handle), error);
      throw new GuestError(fatalFailure("recursion", error), error);
    }
  }
};

// src/config/evaluate.ts
var SHORT_SOURCE = 1024 ** 2;
async function evaluateConfig(options) {
  const words = await loadWords();
  const main = createLoader(options).main();
  const recordTypes = new Map(options.recordTypes.map((recordType) => [recordType.type, recordType]));
  const folder = createFolder(recordTypes);
  const folded = folder.fold(main);
  const createEngine = createEngineFactory(folded.source.length < SHORT_SOURCE);
  const evaluation = { options, recordTypes, words, main, folded, folder, createEngine };
  const read2 = async (isCareful) => {
    const mode = { isCareful, isQuiet: isCareful, main: folded, prepare: folder.fold };
    const text = await evaluateOnce(evaluation, mode, (engine) => engine.call("finish"));
    return collectConfig(text, { recordTypes, isCareful, runs: folder.runs });
  };
  const config = await read2(false) ?? await read2(true);
  if (config === void 0) throw new Error("The collected configuration does not count up");
  return { config, locate: (calls) => locateCalls(evaluation, calls) };
}

// src/dns/text.ts
var BYTE_ESCAPE = 56320;
var UTF8 = new TextEncoder();
var STRICT_UTF8 = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
function toBytes(text) {
  if (!/[\udc80-\udcff]/.test(text)) return UTF8.encode(text);
  const bytes = [];
  for (const char of text) {
    const code = char.charCodeAt(0);
    if (char.length === 1 && code >= 56448 && code <= 56575) bytes.push(code - BYTE_ESCAPE);
    else bytes.push(...UTF8.encode(char));
  }
  return Uint8Array.from(bytes);
}
function fromBytes(bytes) {
  try {
    return STRICT_UTF8.decode(bytes);
  } catch {
    return fromMixedBytes(bytes);
  }
}
function fromMixedBytes(bytes) {
  let out = "";
  for (let i = 0; i < bytes.length; ) {
    const length = sequenceLength(bytes, i);
    if (length > 0) out += STRICT_UTF8.decode(bytes.subarray(i, i + length));
    else out += String.fromCharCode(BYTE_ESCAPE + (bytes[i] ?? 0));
    i += length || 1;
  }
  return out;
}
function sequenceLength(bytes, at) {
  const first = bytes[at] ?? 0;
  const length = first < 128 ? 1 : first >= 240 ? 4 : first >= 224 ? 3 : first >= 194 ? 2 : 0;
  if (length === 0 || at + length > bytes.length) return 0;
  try {
    STRICT_UTF8.decode(bytes.subarray(at, at + length));
    return length;
  } catch {
    return 0;
  }
}
function quoteText(text) {
  if (!/["\\\udc80-\udcff]/.test(text)) return `"${text}"`;
  return `"${text.replace(/["\\]/g, "\\$&").replace(/[\udc80-\udcff]/g, (c2) => `\\${c2.charCodeAt(0) - BYTE_ESCAPE}`)}"`;
}
function chunkBytes(bytes, size) {
  const chunks = [];
  for (let i = 0; i === 0 || i < bytes.length; i += size) chunks.push(bytes.subarray(i, i + size));
  return chunks;
}

// src/dns/tokens.ts
var RdataError = class extends Error {
  name = "RdataError";
};
var TOKEN2 = /\s+|"((?:[^"\\]|\\[\s\S])*)"|((?:[^\s"\\]|\\[\s\S])+)|([\s\S])/g;
function tokenize(text) {
  const tokens = [];
  for (const match of text.matchAll(TOKEN2)) {
    if (match[1] !== void 0) tokens.push({ raw: match[1], isQuoted: true });
    else if (match[2] !== void 0) tokens.push({ raw: match[2], isQuoted: false });
    else if (match[3] === '"') throw new RdataError("Quote without an end");
    else if (match[3] !== void 0) throw new RdataError("Backslash at the end");
  }
  return tokens;
}
function decodeEscapes(raw, radix) {
  if (!raw.includes("\\")) return raw;
  const bytes = [];
  for (let i = 0; i < raw.length; ) {
    const digits = raw[i] === "\\" ? raw.slice(i + 1, i + 4) : "";
    if (digits.length === 3 && (radix === 8 ? /^[0-3][0-7]{2}$/ : /^[012]\d\d$/).test(digits)) {
      bytes.push(Number.parseInt(digits, radix) & 255);
      i += 4;
      continue;
    }
    const start = raw[i] === "\\" ? i + 1 : i;
    const char = String.fromCodePoint(raw.codePointAt(start) ?? 92);
    bytes.push(...toBytes(char));
    i = start + char.length;
  }
  return fromBytes(Uint8Array.from(bytes));
}
var TokenReader = class {
  radix;
  #tokens;
  #next = 0;
  constructor(text, radix = 10) {
    this.radix = radix;
    this.#tokens = tokenize(text);
  }
  /** How many tokens are left. */
  get left() {
    return this.#tokens.length - this.#next;
  }
  /** Take the next token as written; `what` names it in the error. @throws {RdataError} when there is none. */
  take(what) {
    const token2 = this.#tokens[this.#next];
    if (token2 === void 0) throw new RdataError(`The ${what} is missing`);
    this.#next++;
    return token2;
  }
  /** Take the next token with its escapes decoded. @throws {RdataError} when there is none. */
  text(what) {
    return decodeEscapes(this.take(what).raw, this.radix);
  }
  /** Check that nothing is left. @throws {RdataError} when something is. */
  end() {
    if (this.left > 0) throw new RdataError(`Unexpected "${this.take("rest").raw}" after the last field`);
  }
};

// src/records/define.ts
function defineRecord(spec) {
  const fields = spec.fields;
  const indexOf = (name) => fields.findIndex((field2) => field2.name === name);
  const format = deriveFormat(spec);
  const check = deriveCheck(spec);
  return Object.freeze({
    type: spec.type,
    doc: spec.doc,
    fields,
    args: (spec.args ?? fields.map((field2) => field2.name)).map(indexOf),
    defaults: fields.map((field2) => spec.defaults?.[field2.name] ?? (field2.kind === "number" ? 0 : "")),
    target: spec.target === void 0 ? targetIndex(fields) : indexOf(spec.target),
    isPointer: spec.isPointer ?? false,
    hasTtl: spec.hasTtl ?? true,
    isStandard: spec.isStandard ?? true,
    setType: spec.setType ?? (() => spec.type),
    describe: spec.describe ?? ((rdata) => format(rdata, "message")),
    parse: deriveParse(spec),
    format,
    canonicalize: deriveCanonicalize(spec),
    check: (rdata) => check(rdata),
    toIr: spec.toIr,
    fromIr: spec.fromIr
  });
}
function targetIndex(fields) {
  const host = fields.findLastIndex((field2) => field2.isHostname);
  return host >= 0 ? host : fields.length - 1;
}
function deriveFormat(spec) {
  const { fields } = spec;
  const own = spec.format;
  if (own !== void 0) return (rdata, style = "master") => own(rdata, style);
  const only = fields[0];
  if (fields.length === 1 && only !== void 0) return (rdata, style = "master") => only.write(rdata[0] ?? "", style);
  return (rdata, style = "master") => fields.map((field2, i) => field2.write(rdata[i] ?? "", style)).join(" ");
}
function deriveParse(spec) {
  const canonicalize = deriveCanonicalize(spec);
  const check = deriveCheck(spec);
  return (text, options = {}) => {
    const reader = new TokenReader(text, options.radix);
    const values = spec.parse?.(reader, options.origin) ?? spec.fields.map((field2) => field2.read(reader, options.origin));
    reader.end();
    const problem = check(values, "read");
    if (problem !== void 0) throw new RdataError(problem);
    return canonicalize(values);
  };
}
function deriveCanonicalize(spec) {
  const { fields, canonicalize } = spec;
  return (rdata, origin) => {
    const values = fields.map((field2, i) => field2.canonicalize(rdata[i] ?? "", origin));
    return canonicalize === void 0 ? values : canonicalize(values);
  };
}
function deriveCheck(spec) {
  const { fields } = spec;
  return (rdata, origin = "typed") => {
    for (let i = 0; i < fields.length; i++) {
      const field2 = fields[i];
      if (field2 === void 0 || origin === "read" && field2.isHostname) continue;
      const problem = field2.check(rdata[i] ?? "");
      if (problem !== void 0) return problem;
    }
    return spec.check?.(rdata);
  };
}

// src/dns/address.ts
function parseIpv4(text) {
  return /^(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?:\.(?!$)|$)){4}$/.test(text) ? text : void 0;
}
function ipv4FromNumber(value) {
  const n2 = (value % 4294967296 + 4294967296) % 4294967296;
  return [16777216, 65536, 256, 1].map((unit) => Math.floor(n2 / unit) % 256).join(".");
}
function ipv6Groups(text) {
  const source2 = text.includes(".") ? withoutDottedQuad(text) : text;
  if (source2 === void 0) return void 0;
  const gap = source2.indexOf("::");
  if (gap < 0) {
    const groups = hexGroups(source2);
    return groups?.length === 8 ? groups : void 0;
  }
  const head = gap === 0 ? [] : hexGroups(source2.slice(0, gap));
  const tail = gap === source2.length - 2 ? [] : hexGroups(source2.slice(gap + 2));
  if (head === void 0 || tail === void 0 || head.length + tail.length > 7) return void 0;
  while (head.length + tail.length < 8) head.push(0);
  return head.concat(tail);
}
function withoutDottedQuad(text) {
  const start = text.lastIndexOf(":") + 1;
  const quad = text.slice(start);
  if (start === 0 || parseIpv4(quad) === void 0) return void 0;
  const [a = 0, b = 0, c2 = 0, d = 0] = quad.split(".").map(Number);
  return `${text.slice(0, start)}${(a * 256 + b).toString(16)}:${(c2 * 256 + d).toString(16)}`;
}
function hexGroups(text) {
  const groups = [];
  let value = 0;
  let digits = 0;
  for (let i = 0; i <= text.length; i++) {
    const code = i < text.length ? text.charCodeAt(i) : 58;
    if (code === 58) {
      if (digits === 0) return void 0;
      groups.push(value);
      value = 0;
      digits = 0;
      continue;
    }
    const digit = hexDigit(code);
    if (digit < 0 || ++digits > 4) return void 0;
    value = value * 16 + digit;
  }
  return groups;
}
function hexDigit(code) {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}
function parseIpv6(text) {
  const groups = ipv6Groups(text);
  if (groups === void 0) return void 0;
  if (groups[5] === 65535 && groups.slice(0, 5).every((g) => g === 0)) {
    const [high = 0, low = 0] = groups.slice(6);
    return `::ffff:${high >> 8}.${high & 255}.${low >> 8}.${low & 255}`;
  }
  const run = longestZeroRun(groups);
  const hex = groups.map((g) => g.toString(16));
  if (run.length < 2) return hex.join(":");
  return `${hex.slice(0, run.start).join(":")}::${hex.slice(run.start + run.length).join(":")}`;
}
function longestZeroRun(groups) {
  let best = { start: 0, length: 0 };
  for (let start = 0; start < groups.length; start++) {
    let length = 0;
    while (groups[start + length] === 0) length++;
    if (length > best.length) best = { start, length };
  }
  return best;
}

// src/dns/master-name.ts
var SPECIAL = /["$();@]/g;
function masterName(name) {
  return name.replace(SPECIAL, "\\$&");
}

// src/records/octal.ts
var octalName = Object.freeze({
  /** Read Route 53's spelling. */
  decode(text) {
    if (!text.includes("\\")) return text;
    return text.replace(
      /\\([0-3][0-7]{2})/g,
      (_, digits) => escapeLabel(String.fromCharCode(Number.parseInt(digits, 8)))
    );
  },
  /** Write Route 53's spelling; printable characters stay raw. */
  encode(name) {
    if (!name.includes("\\")) return name;
    return canonicalEscapes(name).replace(/\\(\d{3})/g, (_, digits) => {
      return `\\${Number(digits).toString(8).padStart(3, "0")}`;
    });
  }
});

// src/records/hostname.ts
var FORBIDDEN = /['"+,|!£$%&()=?^*ç°§;:<>[\]@ ]/;
var PLAIN = /^[\w.-]+$/;
function hostnameProblem(text, field2 = "target") {
  if (text === "@" || text === ".") return void 0;
  if (text === "") return `The ${field2} is empty; use "@" for the zone itself`;
  const bad = PLAIN.test(text) ? null : FORBIDDEN.exec(text.replace(/\\(?:\d{3}|.)/g, ""));
  if (bad !== null) return `The ${field2} "${text}" includes the invalid character "${bad[0]}"`;
  if (text.includes("/") && !text.endsWith(".in-addr.arpa."))
    return `The ${field2} "${text}" includes the invalid character "/"`;
  if (text.includes(".") && !isAbsolute(text))
    return `The ${field2} "${text}" must end with a dot, or be a name without one`;
  return void 0;
}

// src/records/quoted.ts
function quoteBytes(bytes, style) {
  const radix = style === "route53" ? 8 : 10;
  let out = '"';
  for (const byte of bytes) {
    if (byte === 34 || byte === 92) out += `\\${String.fromCharCode(byte)}`;
    else if (byte >= 32 && byte < 127) out += String.fromCharCode(byte);
    else out += `\\${byte.toString(radix).padStart(3, "0")}`;
  }
  return `${out}"`;
}

// src/records/fields.ts
function field(name, own) {
  return Object.freeze({
    name,
    kind: "string",
    irKey: name,
    isHostname: false,
    isCompletedInIr: false,
    isCaseless: false,
    check: () => void 0,
    canonicalize: (value) => value,
    read: (reader) => reader.text(name),
    write: (value) => String(value),
    ...own
  });
}
function unsigned(bits) {
  const limit = 2 ** bits - 1;
  return (name, options = {}) => field(name, {
    kind: "number",
    irKey: options.ir ?? name,
    check: (value) => typeof value === "number" && Number.isInteger(value) && value >= 0 && value <= limit ? void 0 : `The ${name} must be a whole number from 0 to ${limit}, not ${String(value)}`,
    read: (reader) => {
      const text = reader.text(name);
      return /^\d+$/.test(text) ? Number(text) : text;
    }
  });
}
var u8 = unsigned(8);
var u16 = unsigned(16);
var u32 = unsigned(32);
function hostname(name, options = {}) {
  return field(name, {
    kind: "host",
    irKey: options.ir ?? "target",
    isHostname: true,
    isCompletedInIr: options.completedInIr ?? true,
    isCaseless: true,
    check: (value) => hostnameProblem(String(value), name),
    canonicalize: (value, origin) => toName(String(value), origin),
    read: (reader, origin) => {
      const { raw } = reader.take(name);
      return toName(reader.radix === 8 ? octalName.decode(raw) : raw, origin);
    },
    write: (value, style) => writeName(String(value), style)
  });
}
function writeName(name, style) {
  if (style === "message") return name;
  return style === "route53" ? octalName.encode(name) : masterName(name);
}
function quadOf(value) {
  return typeof value === "number" ? ipv4FromNumber(value) : value;
}
function ipv4(name) {
  return field(name, {
    kind: "address",
    irKey: "target",
    check: (value) => parseIpv4(quadOf(value)) === void 0 ? `"${quadOf(value)}" is not an IPv4 address` : void 0,
    canonicalize: quadOf
  });
}
function ipv6(name) {
  return field(name, {
    irKey: "target",
    isCaseless: true,
    check: (value) => parseIpv6(String(value)) === void 0 ? `"${value}" is not an IPv6 address` : void 0,
    canonicalize: (value) => parseIpv6(String(value)) ?? value
  });
}
function word(name, options = {}) {
  return field(name, {
    irKey: options.ir ?? name,
    isCaseless: true,
    check: (value) => /^[a-z\d]+$/i.test(String(value)) ? void 0 : `The ${name} "${value}" is not a plain word`,
    canonicalize: (value) => String(value).toLowerCase()
  });
}
function quoted(name, options = {}) {
  return field(name, { irKey: options.ir ?? "target", write: (value, style) => writeString(String(value), style) });
}
function strings(name) {
  return field(name, {
    kind: "texts",
    irKey: "target",
    // Joined before decoding: a string may end inside a UTF-8 sequence.
    read: (reader) => {
      let { raw } = reader.take(name);
      while (reader.left > 0) raw += reader.take(name).raw;
      return decodeEscapes(raw, reader.radix);
    },
    write: (value, style) => {
      if (style === "message") return quoteText(String(value));
      return chunkBytes(toBytes(String(value)), 255).map((chunk) => quoteBytes(chunk, style)).join(" ");
    }
  });
}
function writeString(text, style) {
  return style === "message" ? quoteText(text) : quoteBytes(toBytes(text), style);
}

// src/records/a.ts
var A = defineRecord({
  type: "A",
  doc: "The IPv4 address of a name.",
  fields: [ipv4("address")]
});

// src/records/aaaa.ts
var AAAA = defineRecord({
  type: "AAAA",
  doc: "The IPv6 address of a name.",
  fields: [ipv6("address")]
});

// src/records/caa.ts
var TAGS = ["issue", "issuewild", "iodef", "contactemail", "contactphone", "issuemail", "issuevmc"];
var CAA = defineRecord({
  type: "CAA",
  doc: "Who may issue certificates for a name.",
  fields: [u8("flags", { ir: "caaflag" }), word("tag", { ir: "caatag" }), quoted("value")],
  args: ["tag", "value"],
  defaults: { flags: 0 },
  toIr: ([flags, tag, value]) => ({ caatag: tag, caaflag: flags, target: value }),
  fromIr: (ir) => [Number(ir["caaflag"] ?? 0), String(ir["caatag"] ?? ""), String(ir["target"] ?? "")],
  check: ([, tag]) => TAGS.includes(String(tag).toLowerCase()) ? void 0 : `The tag "${tag}" is not one of ${TAGS.join(", ")}`
});

// src/records/cname.ts
var CNAME = defineRecord({
  type: "CNAME",
  doc: "Another name for a name.",
  fields: [hostname("target")],
  isPointer: true
});

// src/records/mx.ts
var MX = defineRecord({
  type: "MX",
  doc: "A host that takes mail for a name.",
  fields: [u16("priority", { ir: "mxpreference" }), hostname("target")],
  isPointer: true
});

// src/records/ns.ts
var NS = defineRecord({
  type: "NS",
  doc: "A name server of a delegated name.",
  fields: [hostname("target")],
  isPointer: true
});

// src/records/ptr.ts
var PTR = defineRecord({
  type: "PTR",
  doc: "The name that belongs to an address.",
  fields: [hostname("target", { completedInIr: false })]
});

// src/records/soa.ts
var SOA = defineRecord({
  type: "SOA",
  doc: "The start of a zone of authority.",
  fields: [
    hostname("ns", { completedInIr: false }),
    hostname("mbox", { ir: "soambox", completedInIr: false }),
    u32("serial", { ir: "soaserial" }),
    u32("refresh", { ir: "soarefresh" }),
    u32("retry", { ir: "soaretry" }),
    u32("expire", { ir: "soaexpire" }),
    u32("minttl", { ir: "soaminttl" })
  ],
  args: ["ns", "mbox", "refresh", "retry", "expire", "minttl"],
  target: "ns",
  describe: (rdata) => rdata.filter((_, i) => i !== 2).join(" ")
});

// src/records/srv.ts
var SRV = defineRecord({
  type: "SRV",
  doc: "Where a service listens.",
  fields: [
    u16("priority", { ir: "srvpriority" }),
    u16("weight", { ir: "srvweight" }),
    u16("port", { ir: "srvport" }),
    hostname("target")
  ],
  isPointer: true
});

// src/records/txt.ts
var TXT = defineRecord({
  type: "TXT",
  doc: "Text of any kind.",
  fields: [strings("text")]
});

// src/records/index.ts
var RECORD_TYPES = [A, AAAA, CAA, CNAME, MX, NS, PTR, SOA, SRV, TXT];

// providers/route53/alias-fields.ts
function aliasText(name, canonicalize = (text) => text) {
  return Object.freeze({
    name,
    kind: "string",
    irKey: name,
    isHostname: false,
    isCompletedInIr: false,
    isCaseless: false,
    check: () => void 0,
    canonicalize: (value) => canonicalize(String(value)),
    read: (reader) => reader.text(name),
    write: String
  });
}
function aliasTarget(name) {
  const host = hostname(name);
  return Object.freeze({
    ...host,
    check: (value) => hostnameProblem(withDot(String(value)), name),
    canonicalize: (value, origin) => host.canonicalize(withDot(String(value)), origin)
  });
}
function withDot(text) {
  return text.includes(".") && !text.endsWith(".") ? `${text}.` : text;
}

// providers/route53/r53-alias.ts
var ALIAS_TYPES = [
  "A",
  "AAAA",
  "CAA",
  "CNAME",
  "HTTPS",
  "MX",
  "NAPTR",
  "PTR",
  "SPF",
  "SRV",
  "SSHFP",
  "SVCB",
  "TLSA",
  "TXT"
];
var R53_ALIAS = defineRecord({
  type: "R53_ALIAS",
  doc: "A Route 53 alias to an AWS resource or to a record set of the same zone.",
  fields: [
    aliasText("type"),
    aliasTarget("target"),
    aliasText("zone_id", (id) => id.replace(/^\/hostedzone\//, "")),
    aliasText("evaluate_target_health")
  ],
  args: ["type", "target"],
  defaults: { evaluate_target_health: "false" },
  target: "target",
  isPointer: true,
  hasTtl: false,
  isStandard: false,
  setType: ([type]) => String(type),
  check: ([type]) => ALIAS_TYPES.includes(String(type)) ? void 0 : `An alias cannot be of type "${type}", only of ${ALIAS_TYPES.join(", ")}`,
  describe: ([type, target, zoneId, evaluate]) => `${target} atype=${type} zone_id=${zoneId} evaluate_target_health=${evaluate}`,
  format: ([type, target, zoneId, evaluate]) => `${target} atype=${type} zone_id=${zoneId} evaluate_target_health=${evaluate}`,
  toIr: ([type, target, zoneId, evaluate]) => ({
    r53_alias: { evaluate_target_health: evaluate, type, ...zoneId === "" ? {} : { zone_id: zoneId } },
    target
  }),
  fromIr: (ir) => {
    const alias = ir["r53_alias"] ?? {};
    return [
      alias["type"] ?? "",
      String(ir["target"] ?? ""),
      alias["zone_id"] ?? "",
      alias["evaluate_target_health"] ?? "false"
    ];
  }
});

// ../../tmp/dslwork/run.mts
var f = process.argv[2];
var t0 = performance.now();
var r = await evaluateConfig({ file: f, displayFile: "dnsconfig.js", cwd: "/tmp", variables: {}, recordTypes: [...RECORD_TYPES, R53_ALIAS], print: console.log });
var t1 = performance.now();
var n = 0;
for (const z of r.config.zones) n += z.records.length;
__t("collect");if (process.env.V) console.log(n, "start", t0.toFixed(0), "eval", (t1 - t0).toFixed(0));
if (process.env.LOC) {
  const want = [];
  const k = +process.env.LOC;
  for (let i = 1; i <= n; i += k) want.push(i);
  const m = await r.locate(want);
  console.log("located", m.size, "of", want.length, (performance.now() - t1).toFixed(0));
}
