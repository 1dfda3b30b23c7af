"""Guide -> what the search box needs: the words of each language as terms, the same here and in the browser."""
