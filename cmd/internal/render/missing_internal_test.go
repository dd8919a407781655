package render

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"rehearse/scoring/cues"
)

// Whatever the scorer may name as missing has words of its own here: the names
// are read from its source.
func TestLeftOutHasWords(t *testing.T) {
	names := missingNames(t)
	if len(names) < 6 {
		t.Fatalf("only %d names were found: %v", len(names), names)
	}
	seen := map[missed]string{{}: "nothing"}
	for _, name := range names {
		words := leftOut(cues.Missing{What: name})
		if seen[words] != "" || words.said == "" || words.what == "" || strings.HasSuffix(words.said, ".") {
			t.Errorf("%s: %+v, and %s has the same", name, words, seen[words])
		}
		seen[words] = name
	}
}

// missingNames finds the What of each Missing that package cues makes: in a
// literal, or as the first argument of its function miss.
func missingNames(t *testing.T) (names []string) {
	t.Helper()
	paths, err := filepath.Glob("../../../scoring/cues/*.go")
	if err != nil {
		t.Fatal(err)
	}
	found := map[string]bool{}
	take := func(e ast.Expr) {
		if literal, ok := e.(*ast.BasicLit); ok && literal.Kind == token.STRING {
			if name, _ := strconv.Unquote(literal.Value); !found[name] {
				found[name], names = true, append(names, name)
			}
			return
		}
		if name, ok := e.(*ast.Ident); !ok || name.Name != "what" {
			t.Errorf("a name that is no plain text: %v", e)
		}
	}
	for _, path := range paths {
		if strings.HasSuffix(path, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(file, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.KeyValueExpr:
				if key, ok := n.Key.(*ast.Ident); ok && key.Name == "What" {
					take(n.Value)
				}
			case *ast.CallExpr:
				if fun, ok := n.Fun.(*ast.Ident); ok && fun.Name == "miss" {
					take(n.Args[0])
				}
			}
			return true
		})
	}
	return names
}
