package cmd

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"rehearse/scenarios"
)

// scenarioFiles lists the files that arguments stand for: a file itself, and
// the YAML files under a folder, hidden folders left out.
func scenarioFiles(args []string) (paths []string, findings scenarios.Diagnostics) {
	for _, arg := range args {
		info, err := os.Stat(arg)
		if err != nil || !info.IsDir() {
			paths = append(paths, filepath.Clean(arg))
			continue
		}
		under, denied := filesUnder(arg)
		paths = append(paths, under...)
		findings = append(findings, denied...)
		if len(under) == 0 && len(denied) == 0 {
			findings = append(findings, scenarios.Diagnostic{
				Code: scenarios.NoScenarios, File: filepath.Clean(arg), Width: 1,
				Message: "there are no scenario files in this folder", Help: "scenario files end in .yaml or .yml",
			})
		}
	}
	return paths, findings
}

func filesUnder(folder string) (paths []string, denied scenarios.Diagnostics) {
	root := folder + string(filepath.Separator) // so that a link to a folder is walked like the folder
	_ = filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		switch {
		case err != nil:
			denied = append(denied, scenarios.Diagnostic{
				Code: scenarios.NotReadable, File: path, Width: 1,
				Message: "this folder can't be read", Help: "check who may read it",
			})
			return fs.SkipDir
		case entry.IsDir() && path != root && strings.HasPrefix(entry.Name(), "."):
			return fs.SkipDir
		case !entry.IsDir() && isYAML(path):
			paths = append(paths, path)
		}
		return nil
	})
	return paths, denied
}

func isYAML(path string) bool {
	ext := filepath.Ext(path)
	return ext == ".yaml" || ext == ".yml"
}
