package cues

import (
	"go/ast"
	"go/parser"
	gotoken "go/token"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Whatever rule the code asks for by name is there.
func TestEveryRuleAskedForIsThere(t *testing.T) {
	files, err := os.ReadDir(".")
	if err != nil {
		t.Fatal(err)
	}
	index := sharedTables().byID
	named := regexp.MustCompile(`^(listening|calm|problem-solving)/[a-z-]+$`)
	asked := 0
	for _, file := range files {
		if !strings.HasSuffix(file.Name(), ".go") || strings.HasSuffix(file.Name(), "_test.go") {
			continue
		}
		tree, err := parser.ParseFile(gotoken.NewFileSet(), file.Name(), nil, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(tree, func(n ast.Node) bool {
			literal, ok := n.(*ast.BasicLit)
			if !ok || literal.Kind != gotoken.STRING {
				return true
			}
			if id, err := strconv.Unquote(literal.Value); err == nil && named.MatchString(id) {
				asked++
				if _, there := index[ruleID(id)]; !there {
					t.Errorf("%s asks for the rule %q, and there is none", file.Name(), id)
				}
			}
			return true
		})
	}
	if asked < 200 {
		t.Errorf("only %d names were looked at", asked)
	}
	t.Logf("%d names of %d rules", asked, len(index))
}
