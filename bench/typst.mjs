// node typst.mjs SOURCE OUT: what Typst's own command does, by its compiler from npm.

import { readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler'

const [source, out] = process.argv.slice(2)
const compiler = NodeCompiler.create({ workspace: dirname(source), fontArgs: [{ fontPaths: ['/usr/share/fonts'] }] })
writeFileSync(out, compiler.pdf({ mainFileContent: readFileSync(source, 'utf8') }))
