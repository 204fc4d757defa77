import { Command, CommanderError } from 'commander'
import { pasangAdmin } from './cli/admin.ts'
import { pasangAduan } from './cli/aduan.ts'
import { pasangAudit } from './cli/audit.ts'
import { pasangCadangan } from './cli/cadangan.ts'
import { pasangContoh } from './cli/contoh.ts'
import { pasangHitung } from './cli/hitung.ts'
import { pasangImpor } from './cli/impor.ts'
import { pasangPeriksa } from './cli/periksa.ts'
import { pasangRencana } from './cli/rencana.ts'
import { pasangTetapkan } from './cli/tetapkan.ts'
import { GalatPerintah } from './galat.ts'
import paket from '../../package.json' with { type: 'json' }

const JUDUL: Record<string, string> = {
  'Usage:': 'Pemakaian:',
  'Arguments:': 'Isian:',
  'Options:': 'Opsi:',
  'Commands:': 'Perintah:',
}

/** Commander's own complaints, in the user's language and in one line. */
function pesanPanggilan(galat: CommanderError): string {
  const nama = /'([^']*)'/.exec(galat.message)?.[1] ?? ''
  switch (galat.code) {
    case 'commander.unknownOption':
      return `opsi tidak dikenal: ${nama}`
    case 'commander.unknownCommand':
      return `perintah tidak dikenal: ${nama}. Lihat: npm run -s tepat -- --bantuan`
    case 'commander.missingArgument':
      return `isian <${nama}> belum ada`
    case 'commander.missingMandatoryOptionValue':
      return `opsi ${nama} wajib diisi`
    case 'commander.optionMissingArgument':
      return `opsi ${nama} perlu nilai`
    case 'commander.excessArguments':
      return 'isian terlalu banyak'
    case 'commander.help':
      return 'perintah belum lengkap. Lihat: npm run -s tepat -- --bantuan'
    default:
      return galat.message.replace(/^error: /, '')
  }
}

/** The words everyone tries first. */
const SEBUTAN_LAIN: Readonly<Record<string, string>> = { '--help': '--bantuan', '--version': '--versi' }

function pemakaian(c: Command): string {
  const nama = c.parent ? `${c.parent.parent ? `${c.parent.name()} ` : ''}${c.name()}` : c.name()
  const isian = c.registeredArguments.map((a) => (a.required ? ` <${a.name()}>` : ` [${a.name()}]`)).join('')
  return `${nama === 'tepat' ? '' : 'tepat '}${nama}${c.commands.length ? ' <perintah>' : isian}${c.options.length ? ' [opsi]' : ''}`
}

function buatProgram(): Command {
  const program = new Command('tepat').description(
    'Tepat dari baris perintah. Jawaban di keluaran baku, kabar dan galat di keluaran galat.',
  )
  program.version(paket.version, '--versi', 'tampilkan versi (juga --version)')
  for (const pasang of [
    pasangHitung,
    pasangTetapkan,
    pasangPeriksa,
    pasangImpor,
    pasangContoh,
    pasangRencana,
    pasangAduan,
    pasangAudit,
    pasangCadangan,
    pasangAdmin,
  ])
    pasang(program)
  const atur = (c: Command): void => {
    c.exitOverride()
      .helpOption('--bantuan', 'tampilkan bantuan ini (juga --help)')
      .helpCommand(false)
      .configureOutput({ outputError: () => {}, writeErr: () => {} })
      .configureHelp({
        styleTitle: (judul) => JUDUL[judul] ?? judul,
        subcommandTerm: (s) => s.name(),
        commandUsage: pemakaian,
      })
    for (const anak of c.commands) atur(anak)
  }
  atur(program)
  return program
}

async function utama(): Promise<void> {
  const program = buatProgram()
  try {
    await program.parseAsync(process.argv.map((a, i) => (i > 1 ? (SEBUTAN_LAIN[a] ?? a) : a)))
  } catch (sebab) {
    if (sebab instanceof CommanderError) {
      if (sebab.code === 'commander.helpDisplayed' || sebab.code === 'commander.version') return
      process.stderr.write(`${pesanPanggilan(sebab)}\n`)
      process.exitCode = 2
      return
    }
    if (sebab instanceof GalatPerintah) {
      process.stderr.write(`${sebab.message.replaceAll('\n', ' ')}\n`)
      process.exitCode = sebab.kode
      return
    }
    throw sebab
  }
}

process.stdout.on('error', (sebab: NodeJS.ErrnoException) => {
  if (sebab.code === 'EPIPE') process.exit(0)
  throw sebab
})
await utama()
