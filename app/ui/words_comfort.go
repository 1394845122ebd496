package ui

// ComfortWords are those of the tools at the end of each part, of reading aloud
// and of the settings.
type ComfortWords = *comfortWords

type comfortWords struct {
	_ [0]func() // not to be compared: the compiler need not write code for it

	AddQuestion, More, Listen, Share, Print string
	ToolLoading, ToolFailed, ToolLost       string
	Stopped, StartAgain, Typed              string
	Ask                                     string // %s: megabytes, as in 1.2
	AskYes, AskNo                           string

	Pause, GoOn, Stop, Slower, Faster string
	Player                            string // name of the group of buttons
	SpeedIs                           string // %s: a number, as in 1.25
	ReadToEnd, VoiceFailed            string

	Display, DisplayNoScript                string
	AsDevice                                string
	Size, SizeHint                          string
	Theme, Light, Dark, AsksLight, AsksDark string
	Contrast, MoreContrast                  string
	AsksNormal, AsksMore                    string
	Spacing, Normal, Wide                   string
	Voice, AnyVoice, Speed, Sample, NoVoice string
	Reset                                   string
}

var englishComfort = &comfortWords{
	AddQuestion: "Add to my questions",
	More:        "More",
	Listen:      "Listen",
	Share:       "Share",
	Print:       "Print",
	ToolLoading: "Getting this tool ready.",
	ToolFailed:  "This tool cannot work on this device. Everything in the guide still opens and reads as usual.",
	ToolLost:    "The tools did not come. Check your connection, then try again.",
	Stopped:     "The tools have stopped. What you wrote is still here.",
	StartAgain:  "Start them again",
	Typed:       "You were writing this when the tools stopped:",
	Ask:         "The tools need about %s MB of data. You can read everything without them.",
	AskYes:      "Load the tools",
	AskNo:       "Not now",

	Pause:       "Pause",
	GoOn:        "Go on",
	Stop:        "Stop",
	Slower:      "Slower",
	Faster:      "Faster",
	Player:      "Read aloud",
	SpeedIs:     "Speed: %s",
	ReadToEnd:   "That was all of this part.",
	VoiceFailed: "The voice of this device does not answer. You can still read the text.",

	Display:         "Display",
	DisplayNoScript: "These settings need JavaScript. The menu of your browser can make text larger without it.",
	AsDevice:        "As my device asks",
	Size:            "Text size",
	SizeHint:        "The first is the size that your device asks for.",
	Theme:           "Colors",
	Light:           "Light",
	Dark:            "Dark",
	AsksLight:       "Your device asks for light colors.",
	AsksDark:        "Your device asks for dark colors.",
	Contrast:        "Contrast",
	MoreContrast:    "More",
	AsksNormal:      "Your device asks for normal contrast.",
	AsksMore:        "Your device asks for more contrast.",
	Spacing:         "Space between lines and letters",
	Normal:          "Normal",
	Wide:            "Wide",
	Voice:           "Voice",
	AnyVoice:        "The usual one",
	Speed:           "Speed of the voice",
	Sample:          "This is how the guide sounds. You can pause it at any time.",
	NoVoice:         "This device has no voice of its own in English, so it cannot read the guide aloud. Some devices let you add a voice. Look for “speech” or “text to speech” in your device's settings.",
	Reset:           "Set everything back",
}
