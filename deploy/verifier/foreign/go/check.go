// Checks a log that was saved as a folder, with Go's own golang.org/x/mod/sumdb (what checks go.sum files).
// usage: check FOLDER KEYFILE [PROOFS]
// FOLDER holds checkpoint, tile/<level>/… and tile/entries/…; each line of PROOFS is a proof to check:
//
//	inclusion INDEX SIZE LEAF ROOT HASH…    or    consistency OLDER NEWER ROOT-OLDER ROOT-NEWER HASH…
package main

import (
	"bufio"
	"fmt"
	"log"
	"os"
	"path/filepath"
	"strconv"
	"strings"

	"golang.org/x/mod/sumdb/note"
	"golang.org/x/mod/sumdb/tlog"
)

type folder string

func (f folder) Height() int                         { return 8 }
func (f folder) SaveTiles(_ []tlog.Tile, _ [][]byte) {}
func (f folder) ReadTiles(tiles []tlog.Tile) ([][]byte, error) {
	var all [][]byte
	for _, tile := range tiles {
		// c2sp.org/tlog-tiles fixes the height at 8 and leaves it out of the path.
		data, err := os.ReadFile(filepath.Join(string(f), strings.Replace(tile.Path(), "tile/8/", "tile/", 1)))
		if err != nil {
			return nil, err
		}
		all = append(all, data)
	}
	return all, nil
}

func must[T any](value T, err error) T {
	if err != nil {
		log.Fatal("NOT VERIFIED: ", err)
	}
	return value
}

func main() {
	log.SetFlags(0)
	dir, key := os.Args[1], strings.TrimSpace(string(must(os.ReadFile(os.Args[2]))))
	verifier := must(note.NewVerifier(key))
	signed := must(note.Open(must(os.ReadFile(filepath.Join(dir, "checkpoint"))), note.VerifierList(verifier)))
	lines := strings.Split(signed.Text, "\n")
	size, root := must(strconv.ParseInt(lines[1], 10, 64)), must(tlog.ParseHash(lines[2]))
	hashes := tlog.TileHashReader(tlog.Tree{N: size, Hash: root}, folder(dir))
	for first := int64(0); first < size; first += 256 {
		width := int(min(256, size-first))
		path := strings.Replace(tlog.Tile{H: 8, L: -1, N: first / 256, W: width}.Path(), "tile/8/data/", "tile/entries/", 1)
		bundle := must(os.ReadFile(filepath.Join(dir, path)))
		for index := first; index < first+int64(width); index++ {
			length := int(bundle[0])<<8 | int(bundle[1])
			stored := must(hashes.ReadHashes([]int64{tlog.StoredHashIndex(0, index)}))
			if tlog.RecordHash(bundle[2:2+length]) != stored[0] {
				log.Fatal("NOT VERIFIED: entry ", index)
			}
			bundle = bundle[2+length:]
		}
	}
	fmt.Printf("verified: %d entries, their tiles and the checkpoint of %s\n", size, verifier.Name())
	if len(os.Args) > 3 {
		checkProofs(os.Args[3])
	}
}

func checkProofs(path string) {
	count := 0
	for scanner := bufio.NewScanner(must(os.Open(path))); scanner.Scan(); count++ {
		words := strings.Fields(scanner.Text())
		first, second := must(strconv.ParseInt(words[1], 10, 64)), must(strconv.ParseInt(words[2], 10, 64))
		var hashes []tlog.Hash
		for _, word := range words[3:] {
			hashes = append(hashes, must(tlog.ParseHash(word)))
		}
		var err error
		if words[0] == "inclusion" {
			err = tlog.CheckRecord(hashes[2:], second, hashes[1], first, hashes[0])
		} else {
			err = tlog.CheckTree(hashes[2:], second, hashes[1], first, hashes[0])
		}
		must(0, err)
	}
	fmt.Printf("verified: %d proofs\n", count)
}

func min(a, b int64) int64 {
	if a < b {
		return a
	}
	return b
}
