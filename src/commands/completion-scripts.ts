/** The last argument of a command line that asks for what its last word may become. */
export const COMPLETION_FLAG = '--generate-bash-completion';

/**
 * Bash takes words apart at `=`, which the program puts together again. What has no candidates is a file name.
 */
const BASH = `# Completion of zonewright for bash: source <(zonewright shell-completion bash)
_zonewright() {
  local candidate current="\${2//\\\\/}"
  COMPREPLY=()
  while IFS= read -r candidate; do
    COMPREPLY+=("$(printf '%q' "$candidate")")
  done < <("$1" "\${COMP_WORDS[@]:1:COMP_CWORD-1}" "$current" ${COMPLETION_FLAG} 2>/dev/null)
}
complete -o bashdefault -o default -F _zonewright zonewright
`;

/** Works sourced, and as a file called _zonewright in a folder of fpath. */
const ZSH = `#compdef zonewright
# Completion of zonewright for zsh: source <(zonewright shell-completion zsh)
_zonewright() {
  local -a candidates
  candidates=("\${(@f)$("\${words[1]}" "\${(@Q)words[2,CURRENT]}" ${COMPLETION_FLAG} 2>/dev/null)}")
  if [[ -n "\${candidates[1]}" ]]; then
    compadd -- "\${candidates[@]}"
  else
    _files
  fi
}
if [[ "\${funcstack[1]}" == _zonewright ]]; then
  _zonewright "$@"
else
  compdef _zonewright zonewright
fi
`;

const SCRIPTS = new Map([
  ['bash', BASH],
  ['zsh', ZSH],
]);

/** The shells there are scripts for. */
export const SHELLS: readonly string[] = [...SCRIPTS.keys()];

/** The script of a shell; undefined for one that has none. */
export function completionScript(shell: string): string | undefined {
  return SCRIPTS.get(shell);
}
