"""check_hostile.py VNPLAN: texts that nobody writes, at full size. Each is read within its limit (seconds of one core),
twice the size takes at most 2.6 times the time, the output is valid JSON, and every word that was put in stands in it."""
import json, os, re, resource, subprocess, sys, tempfile

program = sys.argv[1]
most_growth = 2.6
ladder = ["A.", "I.", "1.", "1.1.", "a)", "(1)", "(i)", "-", "+", "*"]


def lines(count, line, first="", last=""):
    """A text of `count` lines, each with a word of its own."""
    return (first + "".join(line.format(n=n, word=f"từ{n}", x=ladder[n % len(ladder)]) + "\n" for n in range(count)) + last).encode()


def torn(count):
    """Words between NUL and ill-formed bytes."""
    return b"\n- ".join(b"\xff\x00 t\xe1\xbb\xab%d \xc3 \xed\xa0\x80\x00" % n for n in range(count))


# name: the full size, limit in seconds, what makes it
texts = {
    "a line of 50 MB": (1_200_000, 20, lambda n: lines(n, "{word} nạo vét kênh mương 15/4/2026, ").replace(b"\n", b"")),
    "a million bullets": (1_000_000, 20, lambda n: lines(n, "- {word}")),
    "a million bullets, two signs": (1_000_000, 20, lambda n: lines(n // 2, "- {word}\n+ việc")),
    "a million blank lines": (1_000_000, 5, lambda n: lines(1, "I. {word}", last="\n" * n + "II. Cuối\n")),
    "200,000 rows with tabs": (200_000, 20, lambda n: lines(n, "{n}\t{word}\tSở Nội vụ", "TT\tViệc\tCơ quan\n")),
    "200,000 rows with pipes": (200_000, 20, lambda n: lines(n, "| {n} | {word} |", "| TT | Việc |\n| --- | --- |\n")),
    "200,000 rows of HTML": (200_000, 20, lambda n: lines(n, "<tr><td>{n}</td><td>{word}</td></tr>", "<table>", "</table>")),
    "100,000 tables without end": (100_000, 20, lambda n: lines(n, "<table>{word}")),
    "100,000 nested markers": (100_000, 20, lambda n: lines(n, "{x} {word}")),
    "100,000 indented markers": (100_000, 20, lambda n: lines(n, "- {word}").replace(b"\n", b"\n" + b" " * 100)),
    "a marker of 100,000 dots": (100_000, 5, lambda n: b"1" + b".1" * n + ". từ1\n".encode()),
    "100,000 dotted markers": (100_000, 20, lambda n: b"".join(b"1" + b".1" * (k % 60) + b". t%d\n" % k for k in range(n))),
    "deep markdown": (200_000, 20, lambda n: lines(n, "####### **{word}** *y* \\. \\-")),
    "a million stars": (1_000_000, 5, lambda n: b"*" * n + b"\n" + b"> " * n + "từ1\n".encode()),
    "NUL and ill-formed bytes": (200_000, 20, torn),
    "10 MB of NUL bytes": (10_000_000, 20, lambda n: b"\0" * n),
    "100,000 appendices": (100_000, 20, lambda n: lines(n, "PHỤ LỤC {n}\n1. {word}")),
    "a recipient of 200,000 lines": (200_000, 20, lambda n: lines(n, "và {word},", "I. Việc\n./.\nNơi nhận:\n- Sở Nội vụ,\n")),
    "an addressee of 200,000 lines": (200_000, 20, lambda n: lines(n, "và {word},", "CÔNG VĂN\n\nKính gửi: Sở Nội vụ,\n")),
    "200,000 positions": (200_000, 20, lambda n: lines(n, "CHỦ TỊCH\n1. {word};", "I. Việc\n")),
    "200,000 headers of columns": (200_000, 20, lambda n: lines(n, "TT   {word}   Ghi chú")),
    "a million borders": (1_000_000, 20, lambda n: lines(n, "|---|---|")),
    "a million borders of grids": (1_000_000, 20, lambda n: lines(n, "+---+---+")),
    "200 MB of text": (2_000_000, 120, lambda n: lines(n, "- {word} rà soát hệ thống kênh mương, cống, trạm bơm trên địa bàn xã.")),
}


def read(data, folder):
    """Seconds of one core, the least of what two readings took; the output stands in a file."""
    with open(f"{folder}/in.txt", "wb") as file: file.write(data)
    least = 1e9
    for _ in range(2):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        with open(f"{folder}/out.json", "wb") as out:
            done = subprocess.run([program, "parse", "--format", "ndjson", f"{folder}/in.txt"], stdout=out, stderr=subprocess.PIPE, timeout=300)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert done.returncode in (0, 1), (done.returncode, done.stderr[-300:])
        least = min(least, after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime)
    return least


def words(text): return set(re.findall(r"t[ừ]?\d+", text))


failed = False
with tempfile.TemporaryDirectory() as folder:
    for name, (count, limit, make) in texts.items():
        small, data = make(count // 2), make(count)
        growth = 1e9
        # Other work on the machine and its clock disturb single figures: what looks steep is measured again, and of
        # the pairs, each measured in one go, the best counts. Four times the time would show in all of them.
        for _ in range(4):
            half, whole = read(small, folder), read(data, folder)
            # What takes no time says nothing of growth.
            growth = min(growth, whole / half) if half > 0.2 else 1
            if growth <= most_growth: break
        with open(f"{folder}/out.json", encoding="utf-8") as file: out = file.read()
        if os.path.getsize(f"{folder}/out.json") < 3e8:
            for line in out.split("\n"):
                if line: json.loads(line)
        lost = words(data.decode("utf-8", "replace")) - words(out)
        wrong = [f"took more than {limit} s"] * (whole > limit) + ["is not linear"] * (growth > most_growth) + \
            [f"lost {len(lost)} words: {' '.join(sorted(lost)[:3])}"] * bool(lost)
        failed |= bool(wrong)
        print(f"{name:30} {len(data) / 1e6:6.1f} MB {whole:6.2f} s, {growth:.2f} times half the size  {'; '.join(wrong)}", flush=True)
sys.exit(1 if failed else 0)
