package render

import (
	"encoding/xml"
	"strings"
)

// The elements of JUnit's XML as servers for builds read it. There are no
// times in it: the same tests give the same bytes.
type junitSuites struct {
	XMLName  xml.Name     `xml:"testsuites"`
	Name     string       `xml:"name,attr"`
	Tests    int          `xml:"tests,attr"`
	Failures int          `xml:"failures,attr"`
	Suites   []junitSuite `xml:"testsuite"`
}

type junitSuite struct {
	Name     string      `xml:"name,attr"`
	Tests    int         `xml:"tests,attr"`
	Failures int         `xml:"failures,attr"`
	Cases    []junitCase `xml:"testcase"`
}

type junitCase struct {
	Name    string      `xml:"name,attr"`
	Class   string      `xml:"classname,attr"`
	Failure *junitNotes `xml:"failure"`
}

type junitNotes struct {
	Message string `xml:"message,attr"`
	Type    string `xml:"type,attr,omitempty"`
	Text    string `xml:",innerxml"` // as elementText makes it
}

// junitLook is the same wherever it is made.
var junitLook = Look{Width: DefaultWidth, Plain: true}

// JUnit gives what came of tests as JUnit's XML: a suite for each file. A file
// that can't be read is a suite with one test that failed.
func JUnit(all []*Tested) ([]byte, error) {
	value := junitSuites{Name: "rehearse", Suites: []junitSuite{}}
	for _, t := range all {
		suite := junitSuiteOf(t)
		value.Tests += suite.Tests
		value.Failures += suite.Failures
		value.Suites = append(value.Suites, suite)
	}
	text, err := xml.MarshalIndent(value, "", "  ")
	if err != nil {
		return nil, err
	}
	return append([]byte(xml.Header), append(text, '\n')...), nil
}

func junitSuiteOf(t *Tested) junitSuite {
	suite := junitSuite{Name: t.value.File, Failures: t.Counts.Failed}
	if t.Counts.Unreadable > 0 {
		suite.Failures++
		suite.Cases = append(suite.Cases, junitCase{Name: "can be read", Class: t.value.File, Failure: &junitNotes{
			Message: "this file can't be read as a scenario", Type: "unreadable", Text: elementText(Findings(junitLook, t.findings)),
		}})
	}
	for i := range t.value.Tests {
		test := &t.value.Tests[i]
		c := junitCase{Name: test.ID, Class: t.value.Scenario}
		if test.Failure != nil {
			p := newPage(junitLook)
			p.line(t.at(test.Failure.Line, test.Failure.Column), testFailed, test.ID)
			p.failure(test.Failure)
			c.Failure = &junitNotes{
				Message: "expected " + test.Failure.Expected + "; got " + test.Failure.Got,
				Type:    string(test.Failure.Kind), Text: elementText(p.String()),
			}
		}
		suite.Cases = append(suite.Cases, c)
	}
	suite.Tests = len(suite.Cases)
	return suite
}

// elementText makes lines of text the inside of an element. Line breaks and
// quotation marks stay as they are, for those who read the XML itself; what XML
// can't hold becomes a replacement mark.
func elementText(lines string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte("\n"+lines)) // a builder takes all
	return strings.NewReplacer("&#xA;", "\n", "&#34;", `"`, "&#39;", "'").Replace(b.String())
}
