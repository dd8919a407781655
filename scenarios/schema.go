package scenarios

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
)

// ScenarioSchema gives the JSON Schema of scenario files, for editors that
// check and complete while an author writes. It is made of what the parser
// reads by, and refuses only what the parser refuses. It knows one value at a
// time: whether names lead somewhere, and what conditions say, is for the
// parser and the checks. Fixed words and names have no spaces around them.
func ScenarioSchema() []byte {
	return schemaOf(&scenarioShape, "A scenario for rehearse, format 1", "urn:rehearse:scenario:1")
}

// RubricSchema gives the JSON Schema of rubric files.
func RubricSchema() []byte {
	return schemaOf(&rubricShape, "A rubric for rehearse, format 1", "urn:rehearse:rubric:1")
}

// object is a JSON object that keeps its order, so that the same schema comes
// out as the same bytes, in an order a person can follow.
type object []member

type member struct {
	name  string
	value any
}

// MarshalJSON implements json.Marshaler.
func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for i, m := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := plainJSON(m.name)
		if err != nil {
			return nil, err
		}
		value, err := plainJSON(m.value)
		if err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// plainJSON writes < and > as they are: people read them in conditions.
func plainJSON(value any) ([]byte, error) {
	var b bytes.Buffer
	encoder := json.NewEncoder(&b)
	encoder.SetEscapeHTML(false)
	err := encoder.Encode(value)
	return bytes.TrimSuffix(b.Bytes(), []byte("\n")), err
}

// schemaWriter collects the definitions a schema needs.
type schemaWriter struct {
	shapes map[string]object
	forms  map[string]object
}

func schemaOf(root *shape, title, id string) []byte {
	w := schemaWriter{shapes: make(map[string]object), forms: make(map[string]object)}
	whole := slices.Concat(
		object{{"$schema", "https://json-schema.org/draft/2020-12/schema"}, {"$id", id}, {"title", title}, {"description", root.doc}},
		w.shapeBody(root),
	)
	var defs object
	for _, group := range []map[string]object{w.shapes, w.forms} {
		for _, name := range slices.Sorted(maps.Keys(group)) {
			defs = append(defs, member{name, group[name]})
		}
	}
	whole = append(whole, member{"$defs", defs})
	raw, err := plainJSON(whole)
	var b bytes.Buffer
	if err == nil {
		err = json.Indent(&b, raw, "", "  ")
	}
	if err != nil {
		panic(fmt.Sprintf("the schema can't be written: %v", err)) // it holds nothing from outside
	}
	b.WriteByte('\n')
	return b.Bytes()
}

// shapeBody describes a mapping with the keys of a shape.
func (w *schemaWriter) shapeBody(sh *shape) object {
	var properties object
	required := []string{}
	for _, k := range sh.keys {
		described := append(object{{"description", k.doc}}, w.kind(&k.value)...)
		properties = append(properties, member{k.name, described})
		if k.required {
			required = append(required, k.name)
		}
	}
	body := object{{"type", "object"}, {"properties", properties}, {"additionalProperties", false}}
	if len(required) > 0 {
		body = append(body, member{"required", required})
	}
	if sh.some {
		body = append(body, member{"minProperties", 1})
	}
	if len(sh.ways) > 0 {
		body = append(body, member{"oneOf", waysOf(sh.ways)})
	}
	return body
}

// waysOf says that a mapping has all keys of one way and none of the others.
func waysOf(ways [][]string) []object {
	var list []object
	for i, way := range ways {
		var others object
		for j, other := range ways {
			for _, name := range other {
				if i != j {
					others = append(others, member{name, false})
				}
			}
		}
		list = append(list, object{{"required", way}, {"properties", others}})
	}
	return list
}

// kind describes one value. What occurs often is described once and referred
// to.
func (w *schemaWriter) kind(k *kind) object {
	switch k.form {
	case formText:
		return w.form("text", object{{"type", "string"}, {"pattern", `\S`}})
	case formID, formName:
		return w.form("id", idObject())
	case formCondition:
		return w.form("condition", object{{"type", []string{"string", "boolean"}}, {"pattern", `\S`}, {"maxLength", k.highest}})
	case formVersion:
		return object{{"const", 1}}
	case formPhrase:
		return w.form("phrase", object{{"type", "string"}, {"pattern", `\S`}, {"maxLength", k.highest}})
	case formNumber:
		return numberObject(k)
	case formWord:
		return object{{"enum", k.words}}
	case formYesNo:
		return object{{"type", "boolean"}}
	case formKeys:
		return w.shape(k.shape)
	case formList:
		list := object{{"type", "array"}, {"items", w.kind(&k.items[0])}, {"minItems", 1}}
		if k.most > 0 {
			list = append(list, member{"maxItems", k.most})
		}
		return list
	case formMapping:
		return w.mapping(k)
	case formEither:
	}
	kinds := make([]object, len(k.items))
	for i := range k.items {
		kinds[i] = w.kind(&k.items[i])
	}
	return object{{"anyOf", kinds}}
}

func numberObject(k *kind) object {
	number := object{{"type", "integer"}, {"minimum", k.lowest}, {"maximum", k.highest}}
	if k.notZero {
		number = append(number, member{"not", object{{"const", 0}}})
	}
	return number
}

func (w *schemaWriter) form(name string, body object) object {
	w.forms[name] = body
	return object{{"$ref", "#/$defs/" + name}}
}

func (w *schemaWriter) shape(sh *shape) object {
	if w.shapes[sh.name] == nil {
		w.shapes[sh.name] = append(object{{"description", sh.doc}}, w.shapeBody(sh)...)
	}
	return object{{"$ref", "#/$defs/" + sh.name}}
}

func (w *schemaWriter) mapping(k *kind) object {
	names := w.form("id", idObject())
	switch k.names {
	case namesOfTheirOwn, namesOfSomething:
	case namesForMeaning:
		names = append(names, member{"not", object{{"enum", reservedNames}}})
	case namesOfWarnings:
		names = object{{"enum", acceptableCodes()}}
	}
	body := object{{"type", "object"}, {"propertyNames", names}, {"additionalProperties", w.kind(&k.items[0])}}
	if !k.none {
		body = append(body, member{"minProperties", 1})
	}
	if k.most > 0 {
		body = append(body, member{"maxProperties", k.most})
	}
	return body
}

// idPattern is the form of ids, as isID reads it.
const idPattern = `^[a-z][a-z0-9]*(-[a-z0-9]+)*$`

func idObject() object {
	return object{
		{"description", "An id: lowercase words joined by hyphens, as in own-it."},
		{"type", "string"},
		{"pattern", idPattern},
		{"maxLength", MaxIDLength},
	}
}
