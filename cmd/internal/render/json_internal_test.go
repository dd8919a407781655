package render

import (
	"os"
	"reflect"
	"strings"
	"testing"
)

// TestEveryKeyIsDocumented holds docs/json.md to the values printed: each key
// stands there in code marks, in the part about its command.
func TestEveryKeyIsDocumented(t *testing.T) {
	page, err := os.ReadFile("../../../docs/json.md")
	if err != nil {
		t.Fatal(err)
	}
	for command, value := range map[string]any{
		"play": playJSON{}, "check": checkJSON{}, "test": testsJSON{}, "list": listJSON{}, "explain": pagesJSON{}, "explore": exploreJSON{},
		"score": scoreJSON{}, "agree": agreeJSON{},
	} {
		_, part, found := strings.Cut(string(page), "\n## "+command+"\n")
		if !found {
			t.Errorf("%s has no part", command)
			continue
		}
		part, _, _ = strings.Cut(part, "\n## ")
		if command == "play" || command == "test" { // findings have a part of their own
			part += string(page)
		}
		for _, key := range keysOf(reflect.TypeOf(value)) {
			if !strings.Contains(part, "`"+key+"`") {
				t.Errorf("%s: the key %q is not described", command, key)
			}
		}
	}
}

// keysOf gives every key of a JSON value's type, however deep.
func keysOf(of reflect.Type) []string {
	if of == reflect.TypeFor[byCriterion]() { // its keys are criteria
		return nil
	}
	switch of.Kind() { //nolint:exhaustive // the others have no keys
	case reflect.Pointer, reflect.Slice:
		return keysOf(of.Elem())
	case reflect.Struct:
	default:
		return nil
	}
	var keys []string
	for field := range of.Fields() {
		name, _, _ := strings.Cut(field.Tag.Get("json"), ",")
		keys = append(append(keys, name), keysOf(field.Type)...)
	}
	return keys
}
