"""The HTML report: one file that shows the draft with every number marked, and the evidence.

The draft becomes passages (`passages`), its outcomes cards (`cards`) with strips (`strip`), sums
(`sums`) and table rows (`sources`), its counts a bar (`coverage`), its numbers a ledger (`ledger`);
`draft` puts them together, and `page` lays them out with the templates.
"""
