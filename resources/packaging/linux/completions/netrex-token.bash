# Completion of netrex-token for bash: verbs, options, and the names of what is kept.

_netrex_token_add() { # the words on standard input that begin as the one that is typed
  local word
  while IFS= read -r word; do
    [[ $word == "$typed"* ]] && COMPREPLY+=("$(printf '%q' "$word")")
  done
}

_netrex_token() {
  local typed=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} verb=${COMP_WORDS[1]} place
  typed=${typed//\\/}
  COMPREPLY=()
  if ((COMP_CWORD == 1)); then
    _netrex_token_add < <(printf '%s\n' list print run sign-in open revoke forget --help --version)
    return
  fi
  for ((place = 2; place < COMP_CWORD; place++)); do
    if [[ ${COMP_WORDS[place]} == -- ]]; then # a command of the person's own
      declare -F _command_offset >/dev/null && _command_offset $((place + 1))
      return
    fi
  done
  case $verb:$before:$typed in
  print:--as:*) _netrex_token_add < <(printf '%s\n' token header json env) ;;
  print:*:-*) _netrex_token_add < <(printf '%s\n' --as --min-valid) ;;
  run:*:-*) _netrex_token_add < <(printf '%s\n' --min-valid --) ;;
  list:*) _netrex_token_add < <(printf '%s\n' --json) ;;
  sign-in:*:-*) _netrex_token_add < <(printf '%s\n' --keep --paste) ;;
  open:*:-* | revoke:*:-* | forget:*:-*) _netrex_token_add < <(printf '%s\n' --yes) ;;
  print:* | run:* | revoke:* | forget:*) _netrex_token_add < <(netrex-token complete tokens 2>/dev/null) ;;
  sign-in:*) _netrex_token_add < <(netrex-token complete connections 2>/dev/null) ;;
  open:*) compopt -o default 2>/dev/null ;; # a file
  esac
}

complete -F _netrex_token netrex-token
