"""`python -m wegwijs`: the command line."""

from wegwijs.commands.program import main

main()
