package prompt

import (
	"github.com/AlecAivazis/survey/v2"
	"github.com/AlecAivazis/survey/v2/core"
)

// The list: one row for the message with what was typed to filter, then a row
// for each option. Our rows fit the window, so a row is a line. Survey's own
// template tells of its keys at such length that it wraps; ours has that in
// the message. The row under the cursor is marked with ">". In the end survey
// draws once more, with the answer shown: that drawing is empty.
const listTemplate = `
{{- define "option"}}
    {{- if eq .SelectedIndex .CurrentIndex}}{{color "cyan+b"}}> {{else}}  {{end}}
    {{- .CurrentOpt.Value}}{{color "reset"}}
{{end}}
{{- if not .ShowAnswer}}
  {{- color "default+hb"}}{{.Message}}{{color "reset"}}{{.FilterMessage}}
  {{- "\n"}}
  {{- range $ix, $option := .PageEntries}}
    {{- template "option" $.IterateOption $ix $option}}
  {{- else}}
    {{- "  no match\n"}}
  {{- end}}
{{- end}}`

// The text: the message alone. Survey's own template would announce the Tab
// key, through which we get at the text (see Text), and repeat the answer.
const textTemplate = `{{color "default+hb"}}{{.Message}}{{color "reset"}} `

// dressSurvey sets how survey looks. Survey keeps that in variables of its
// packages, so it holds for the whole process: this is the only place that
// sets them, and Open, called once at the start, the only caller. Survey looks
// at DisableColor when it first uses a template, and never again.
func dressSurvey(colour bool) {
	core.DisableColor = !colour
	survey.SelectQuestionTemplate = listTemplate
	survey.InputQuestionTemplate = textTemplate
}
