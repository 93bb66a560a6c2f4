# Completion of netrex-token for fish: verbs, options, and the names of what is kept.
complete -c netrex-token -f
complete -c netrex-token -n __fish_use_subcommand -a 'list print run sign-in open revoke forget'
complete -c netrex-token -n __fish_use_subcommand -l help
complete -c netrex-token -n __fish_use_subcommand -l version
complete -c netrex-token -n '__fish_seen_subcommand_from print run revoke forget' -a '(netrex-token complete tokens 2>/dev/null)'
complete -c netrex-token -n '__fish_seen_subcommand_from sign-in' -a '(netrex-token complete connections 2>/dev/null)'
complete -c netrex-token -n '__fish_seen_subcommand_from list' -l json
complete -c netrex-token -n '__fish_seen_subcommand_from print' -l as -x -a 'token header json env'
complete -c netrex-token -n '__fish_seen_subcommand_from print run' -l min-valid -x
complete -c netrex-token -n '__fish_seen_subcommand_from sign-in' -l keep -x
complete -c netrex-token -n '__fish_seen_subcommand_from sign-in' -l paste
complete -c netrex-token -n '__fish_seen_subcommand_from open' -F
complete -c netrex-token -n '__fish_seen_subcommand_from open revoke forget' -l yes
