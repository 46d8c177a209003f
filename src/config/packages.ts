import { dirname, join, relative, sep } from 'node:path';
import { isInside, realPath } from './confine.ts';
import { findTarget, type ImportKind } from './package-exports.ts';

/** What resolving packages needs of the file system. */
export interface PackageFiles {
  /** Folder of the configuration file. */
  readonly home: string;
  /** Read a file; undefined when there is none. */
  readonly tryRead: (path: string) => string | undefined;
  /** Find the file that a path without a certain ending means. */
  readonly findFile: (path: string) => string | undefined;
}

/** Finds the files of npm packages. */
export interface Packages {
  /** The file of a package that a specifier means for a file; undefined when there is none. */
  readonly find: (specifier: string, importer: string, kind: ImportKind) => string | undefined;
  /** Whether a file belongs to a package that may be loaded: below a `node_modules` of the project, links followed. */
  readonly isPackageFile: (path: string) => boolean;
}

type Manifest = Readonly<Record<string, unknown>>;

/**
 * Make the finder of packages.
 *
 * They are looked for in `node_modules` of the folder of the importing file and of the folders above it, up to the root of
 * the project: the nearest folder with a package.json, or the one whose package.json has it as a workspace.
 */
export function createPackages({ home, tryRead, findFile }: PackageFiles): Packages {
  const manifests = new Map<string, Manifest | undefined>();
  const manifestOf = (folder: string): Manifest | undefined => {
    if (!manifests.has(folder)) manifests.set(folder, parseManifest(tryRead(join(folder, 'package.json'))));
    return manifests.get(folder);
  };
  let knownRoot: string | undefined;
  const rootOf = (): string => (knownRoot ??= findRoot(home, manifestOf, tryRead));
  const fileIn = (folder: string, target: string | undefined): string | undefined => {
    const path = target === undefined ? undefined : findFile(join(folder, target));
    return path === undefined ? undefined : withoutLinks(rootOf(), path);
  };
  const find: Packages['find'] = (specifier, importer, kind) => {
    const [, name = '', subpath = ''] = /^((?:@[^/]+\/)?[^/]+)(\/.*)?$/.exec(specifier) ?? [];
    for (const folder of foldersAbove(dirname(importer), rootOf())) {
      const place = join(folder, 'node_modules', name);
      const manifest = manifestOf(place);
      if (manifest !== undefined) return fileIn(place, targetOf(manifest, subpath, kind));
    }
    return undefined;
  };
  const findInner = (specifier: string, importer: string, kind: ImportKind): string | undefined => {
    const folder = foldersAbove(dirname(importer), rootOf()).find((above) => manifestOf(above) !== undefined);
    if (folder === undefined) return undefined;
    const target = findTarget(manifestOf(folder)?.['imports'] ?? {}, specifier, kind);
    if (target === undefined || target.startsWith('./')) return fileIn(folder, target);
    return find(target, importer, kind);
  };
  return {
    find: (specifier, importer, kind) => (specifier.startsWith('#') ? findInner : find)(specifier, importer, kind),
    isPackageFile: (path) => isPackagePath(rootOf(), path) && isPackagePath(realPath(rootOf()), realPath(path)),
  };
}

function isPackagePath(root: string, path: string): boolean {
  return isInside(root, path) && relative(root, dirname(path)).split(sep).includes('node_modules');
}

/** What a package.json says of a part of its package: `exports` if there are any, else `module` or `main` or a path. */
function targetOf(manifest: Manifest, subpath: string, kind: ImportKind): string | undefined {
  const { exports, module, main } = manifest;
  if (exports !== undefined && exports !== null) return findTarget(exports, `.${subpath}`, kind);
  if (subpath !== '') return `.${subpath}`;
  if (kind === 'import' && typeof module === 'string') return module;
  return typeof main === 'string' && main !== '' ? main : '.';
}

function parseManifest(text: string | undefined): Manifest | undefined {
  if (text === undefined) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Manifest) : {};
  } catch {
    return {};
  }
}

/** The folder up to which packages are looked for. */
function findRoot(
  home: string,
  manifestOf: (folder: string) => Manifest | undefined,
  tryRead: (path: string) => string | undefined,
): string {
  const folders = foldersAbove(home);
  const nearest = folders.find((folder) => manifestOf(folder) !== undefined);
  if (nearest === undefined) return home;
  const hasWorkspaces = (folder: string): boolean =>
    manifestOf(folder)?.['workspaces'] !== undefined || tryRead(join(folder, 'pnpm-workspace.yaml')) !== undefined;
  return folders.slice(folders.indexOf(nearest)).find(hasWorkspaces) ?? nearest;
}

/** A folder and those above it, up to the last or to the root of the file system. */
function foldersAbove(folder: string, last = ''): string[] {
  const folders: string[] = [];
  for (let at = folder; ; at = dirname(at)) {
    folders.push(at);
    if (at === last || at === dirname(at)) return folders;
  }
}

/** The place of a linked package, as the package managers lay them out: what it depends on lies beside it. */
function withoutLinks(root: string, path: string): string {
  const way = relative(realPath(root), realPath(path));
  return isInside(root, join(root, way)) ? join(root, way) : realPath(path);
}
