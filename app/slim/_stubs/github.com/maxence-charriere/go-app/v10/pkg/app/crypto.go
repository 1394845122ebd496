package app

import "github.com/maxence-charriere/go-app/v10/pkg/errors"

// encrypt and decrypt would bring half of package crypto: the browser's
// program keeps nothing encrypted.

func encrypt(key string, v []byte) ([]byte, error) {
	return nil, errors.New("encryption is left out of the browser's program (app/slim)")
}

func decrypt(key string, v []byte) ([]byte, error) {
	return nil, errors.New("decryption is left out of the browser's program (app/slim)")
}
