"""Files that the pages fetch as they are: YASGUI, and `editor.js`, ours, which starts it.

`yasgui.min.js` and `yasgui.min.css` are the build of @triply/yasgui 4.2.28 from npm (MIT, notices in
`yasgui.LICENSE.txt`), unchanged but for the last line of the script, which named a source map not held here.
"""
