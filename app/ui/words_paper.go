package ui

// PaperWords are those of printing, of sending an address to others, and of
// keeping the guide on the device.
type PaperWords = *paperWords

type paperWords struct {
	_ [0]func() // not to be compared: the compiler need not write code for it

	PrintAll, PrintPage, PrintThis, From, NoPrint string
	Copied, CopyThis, Address                     string
	Install, InstallIOS                           string
	InstallYes, InstallNo, InstallDone            string
	Offline                                       string
}

// Boot returns those that the scripts of boot.js say, by the names they have
// there.
func (w *paperWords) Boot() map[string]string {
	return map[string]string{
		"printAll": w.PrintAll, "printPage": w.PrintPage, "noPrint": w.NoPrint, "from": w.From,
		"install": w.Install, "installIOS": w.InstallIOS, "installYes": w.InstallYes, "installNo": w.InstallNo, "installDone": w.InstallDone,
		"offline": w.Offline,
	}
}

var englishPaper = &paperWords{
	PrintAll:  "Print the whole guide",
	PrintPage: "Print this page",
	PrintThis: "Print this comparison",
	From:      "From",
	NoPrint:   "This browser cannot print. Open this page in another browser to print it.",

	Copied:   "The link is copied. You can paste it in a message.",
	CopyThis: "Copy this link to share this part:",
	Address:  "Link to this part",

	Install:     "You can keep this guide on your device. It then opens offline too.",
	InstallIOS:  "You can keep this guide on your device. Tap Share, then Add to Home Screen.",
	InstallYes:  "Keep it",
	InstallNo:   "No, thanks",
	InstallDone: "Close",

	Offline: "You are offline.",
}
