/** What Underscore can do, as it is written to declaration files: types where they are simple, and all names. */
export const UNDERSCORE_SHAPES = `\
/** Functions of Underscore without types of their own. */
type UnderscoreFunction =
  | 'after' | 'all' | 'allKeys' | 'any' | 'assign' | 'before' | 'bind' | 'bindAll' | 'chain' | 'chunk' | 'clone'
  | 'collect' | 'compact' | 'compose' | 'constant' | 'contains' | 'countBy' | 'create' | 'debounce'
  | 'defaults' | 'defer' | 'delay' | 'detect' | 'difference' | 'drop' | 'escape' | 'every' | 'extend'
  | 'extendOwn' | 'find' | 'findIndex' | 'findKey' | 'findLastIndex' | 'findWhere' | 'first' | 'flatten' | 'foldl'
  | 'foldr' | 'forEach' | 'functions' | 'get' | 'groupBy' | 'has' | 'head' | 'identity' | 'include' | 'includes'
  | 'indexBy' | 'indexOf' | 'initial' | 'inject' | 'intersection' | 'invert' | 'invoke' | 'isArguments'
  | 'isArray' | 'isArrayBuffer' | 'isBoolean' | 'isDataView' | 'isDate' | 'isElement' | 'isEmpty' | 'isEqual'
  | 'isError' | 'isFinite' | 'isFunction' | 'isMap' | 'isMatch' | 'isNaN' | 'isNull' | 'isNumber' | 'isObject'
  | 'isRegExp' | 'isSet' | 'isString' | 'isSymbol' | 'isTypedArray' | 'isUndefined' | 'isWeakMap' | 'isWeakSet'
  | 'iteratee' | 'keys' | 'last' | 'lastIndexOf' | 'mapObject' | 'matcher' | 'matches' | 'max' | 'memoize'
  | 'methods' | 'min' | 'mixin' | 'negate' | 'noop' | 'now' | 'object' | 'omit' | 'once' | 'pairs' | 'partial'
  | 'partition' | 'pick' | 'pluck' | 'property' | 'propertyOf' | 'random' | 'reduce' | 'reduceRight' | 'reject'
  | 'rest' | 'restArguments' | 'result' | 'sample' | 'select' | 'shuffle' | 'size' | 'some' | 'sortBy'
  | 'sortedIndex' | 'tail' | 'take' | 'tap' | 'template' | 'throttle' | 'times' | 'toArray' | 'toPath'
  | 'transpose' | 'unescape' | 'union' | 'uniq' | 'unique' | 'uniqueId' | 'unzip' | 'values' | 'where' | 'without'
  | 'wrap' | 'zip';

/** Underscore. */
interface Underscore extends Record<UnderscoreFunction, (...args: any[]) => any> {
  (value: any): any;
  each<Item>(list: readonly Item[], run: (item: Item, index: number) => void): readonly Item[];
  each<Value>(object: Readonly<Record<string, Value>>, run: (value: Value, key: string) => void): unknown;
  map<Item, Result>(list: readonly Item[], make: (item: Item, index: number) => Result): Result[];
  map<Value, Result>(object: Readonly<Record<string, Value>>, make: (value: Value, key: string) => Result): Result[];
  filter<Item>(list: readonly Item[], test: (item: Item) => unknown): Item[];
  range(stop: number): number[];
  range(start: number, stop: number, step?: number): number[];
}
`;
