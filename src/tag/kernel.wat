;; The tagger's arithmetic in WebAssembly SIMD: many times as fast as the same loops in JavaScript, and the same to the
;; last bit on every machine. Pointers are in bytes, lengths in numbers. f32 numbers go four at a time and 16-bit
;; integers eight at a time, several sums under way at once so that none waits for the one before.
(module
  (memory (export "memory") 0)

  ;; out[column] += sum over rows of x[row] * matrix[row * columns + column]; columns is a multiple of 16
  (func (export "multiply")
    (param $x i32) (param $rows i32) (param $matrix i32) (param $columns i32) (param $out i32)
    (local $stride i32) (local $xEnd i32) (local $outEnd i32) (local $row i32) (local $cell i32)
    (local $factor v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $stride (i32.shl (local.get $columns) (i32.const 2)))
    (local.set $xEnd (i32.add (local.get $x) (i32.shl (local.get $rows) (i32.const 2))))
    (local.set $outEnd (i32.add (local.get $out) (local.get $stride)))
    (loop $blocks
      (local.set $a (v128.load (local.get $out)))
      (local.set $b (v128.load offset=16 (local.get $out)))
      (local.set $c (v128.load offset=32 (local.get $out)))
      (local.set $d (v128.load offset=48 (local.get $out)))
      (local.set $row (local.get $x))
      (local.set $cell (local.get $matrix))
      (loop $down
        (local.set $factor (v128.load32_splat (local.get $row)))
        (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $factor) (v128.load (local.get $cell)))))
        (local.set $b
          (f32x4.add (local.get $b) (f32x4.mul (local.get $factor) (v128.load offset=16 (local.get $cell)))))
        (local.set $c
          (f32x4.add (local.get $c) (f32x4.mul (local.get $factor) (v128.load offset=32 (local.get $cell)))))
        (local.set $d
          (f32x4.add (local.get $d) (f32x4.mul (local.get $factor) (v128.load offset=48 (local.get $cell)))))
        (local.set $cell (i32.add (local.get $cell) (local.get $stride)))
        (local.set $row (i32.add (local.get $row) (i32.const 4)))
        (br_if $down (i32.lt_u (local.get $row) (local.get $xEnd))))
      (v128.store (local.get $out) (local.get $a))
      (v128.store offset=16 (local.get $out) (local.get $b))
      (v128.store offset=32 (local.get $out) (local.get $c))
      (v128.store offset=48 (local.get $out) (local.get $d))
      (local.set $matrix (i32.add (local.get $matrix) (i32.const 64)))
      (local.set $out (i32.add (local.get $out) (i32.const 64)))
      (br_if $blocks (i32.lt_u (local.get $out) (local.get $outEnd)))))

  ;; out[i] += x[i]; length is a multiple of 8
  (func (export "add") (param $x i32) (param $length i32) (param $out i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $length) (i32.const 2))))
    (loop $blocks
      (v128.store (local.get $out) (f32x4.add (v128.load (local.get $out)) (v128.load (local.get $x))))
      (v128.store offset=16 (local.get $out)
        (f32x4.add (v128.load offset=16 (local.get $out)) (v128.load offset=16 (local.get $x))))
      (local.set $x (i32.add (local.get $x) (i32.const 32)))
      (local.set $out (i32.add (local.get $out) (i32.const 32)))
      (br_if $blocks (i32.lt_u (local.get $out) (local.get $end)))))

  ;; out[i] = x[i] * scale, rounded, in 16 bits; length is a multiple of 8
  (func (export "quantise") (param $x i32) (param $length i32) (param $scale f32) (param $out i32)
    (local $end i32) (local $factor v128)
    (local.set $factor (f32x4.splat (local.get $scale)))
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $length) (i32.const 1))))
    (loop $blocks
      (v128.store (local.get $out)
        (i16x8.narrow_i32x4_s
          (i32x4.trunc_sat_f32x4_s
            (f32x4.nearest (f32x4.mul (local.get $factor) (v128.load (local.get $x)))))
          (i32x4.trunc_sat_f32x4_s
            (f32x4.nearest (f32x4.mul (local.get $factor) (v128.load offset=16 (local.get $x)))))))
      (local.set $x (i32.add (local.get $x) (i32.const 32)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $blocks (i32.lt_u (local.get $out) (local.get $end)))))

  ;; out[i] += x[i], in 16 bits; length is a multiple of 16
  (func (export "addShort") (param $x i32) (param $length i32) (param $out i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $length) (i32.const 1))))
    (loop $blocks
      (v128.store (local.get $out) (i16x8.add (v128.load (local.get $out)) (v128.load (local.get $x))))
      (v128.store offset=16 (local.get $out)
        (i16x8.add (v128.load offset=16 (local.get $out)) (v128.load offset=16 (local.get $x))))
      (local.set $x (i32.add (local.get $x) (i32.const 32)))
      (local.set $out (i32.add (local.get $out) (i32.const 32)))
      (br_if $blocks (i32.lt_u (local.get $out) (local.get $end)))))

  ;; out[i] = max(0, out[i]), in 16 bits; length is a multiple of 8
  (func (export "rectify") (param $out i32) (param $length i32)
    (local $end i32)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $length) (i32.const 1))))
    (loop $blocks
      (v128.store (local.get $out)
        (i16x8.max_s (v128.const i16x8 0 0 0 0 0 0 0 0) (v128.load (local.get $out))))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $blocks (i32.lt_u (local.get $out) (local.get $end)))))

  ;; out[column] += step * sum over i of x[i] * matrix[column * length + i]: 16-bit numbers with sums in 32 bits into
  ;; f32. length is a multiple of 8, columns of 4.
  (func (export "multiplyShort")
    (param $x i32) (param $length i32) (param $matrix i32) (param $columns i32) (param $step f32) (param $out i32)
    (local $stride i32) (local $rowEnd i32) (local $outEnd i32) (local $cell i32) (local $row i32)
    (local $part v128) (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local.set $stride (i32.shl (local.get $length) (i32.const 1)))
    (local.set $rowEnd (i32.add (local.get $x) (local.get $stride)))
    (local.set $outEnd (i32.add (local.get $out) (i32.shl (local.get $columns) (i32.const 2))))
    (loop $blocks
      (local.set $a (v128.const i32x4 0 0 0 0))
      (local.set $b (local.get $a))
      (local.set $c (local.get $a))
      (local.set $d (local.get $a))
      (local.set $row (local.get $x))
      (local.set $cell (local.get $matrix))
      (loop $along
        (local.set $part (v128.load (local.get $row)))
        (local.set $a
          (i32x4.add (local.get $a) (i32x4.dot_i16x8_s (local.get $part) (v128.load (local.get $cell)))))
        (local.set $b
          (i32x4.add (local.get $b)
            (i32x4.dot_i16x8_s (local.get $part) (v128.load (i32.add (local.get $cell) (local.get $stride))))))
        (local.set $c
          (i32x4.add (local.get $c)
            (i32x4.dot_i16x8_s (local.get $part)
              (v128.load (i32.add (local.get $cell) (i32.shl (local.get $stride) (i32.const 1)))))))
        (local.set $d
          (i32x4.add (local.get $d)
            (i32x4.dot_i16x8_s (local.get $part)
              (v128.load (i32.add (local.get $cell) (i32.mul (local.get $stride) (i32.const 3)))))))
        (local.set $cell (i32.add (local.get $cell) (i32.const 16)))
        (local.set $row (i32.add (local.get $row) (i32.const 16)))
        (br_if $along (i32.lt_u (local.get $row) (local.get $rowEnd))))
      ;; The four sums of four lanes each become four lanes.
      (local.set $a
        (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $a) (local.get $b))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $a) (local.get $b))))
      (local.set $c
        (i32x4.add
          (i8x16.shuffle 0 1 2 3 16 17 18 19 4 5 6 7 20 21 22 23 (local.get $c) (local.get $d))
          (i8x16.shuffle 8 9 10 11 24 25 26 27 12 13 14 15 28 29 30 31 (local.get $c) (local.get $d))))
      (v128.store (local.get $out)
        (f32x4.add (v128.load (local.get $out))
          (f32x4.mul (f32x4.splat (local.get $step))
            (f32x4.convert_i32x4_s
              (i32x4.add
                (i8x16.shuffle 0 1 2 3 4 5 6 7 16 17 18 19 20 21 22 23 (local.get $a) (local.get $c))
                (i8x16.shuffle 8 9 10 11 12 13 14 15 24 25 26 27 28 29 30 31 (local.get $a) (local.get $c)))))))
      (local.set $matrix (i32.add (local.get $matrix) (i32.shl (local.get $stride) (i32.const 2))))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $blocks (i32.lt_u (local.get $out) (local.get $outEnd)))))

  ;; Writes over `features` the places among `keys`, ascending, of those that are there; returns the end of what it wrote.
  ;; `starts` has for the upper 16 bits of a key where those keys begin.
  (func $find (param $features i32) (param $count i32) (param $starts i32) (param $keys i32) (result i32)
    (local $from i32) (local $end i32) (local $found i32) (local $key i32) (local $at i32) (local $last i32)
    (local.set $from (local.get $features))
    (local.set $found (local.get $features))
    (local.set $end (i32.add (local.get $features) (i32.shl (local.get $count) (i32.const 2))))
    (loop $next
      (if (i32.ge_u (local.get $from) (local.get $end)) (then (return (local.get $found))))
      (local.set $key (i32.load (local.get $from)))
      (local.set $from (i32.add (local.get $from) (i32.const 4)))
      (local.set $at
        (i32.add (local.get $starts) (i32.shl (i32.shr_u (local.get $key) (i32.const 16)) (i32.const 2))))
      (local.set $last (i32.load offset=4 (local.get $at)))
      (local.set $at (i32.load (local.get $at)))
      (loop $search
        (br_if $next (i32.ge_u (local.get $at) (local.get $last)))
        (if (i32.ne (i32.load (i32.add (local.get $keys) (i32.shl (local.get $at) (i32.const 2)))) (local.get $key))
          (then
            (local.set $at (i32.add (local.get $at) (i32.const 1)))
            (br $search))))
      (i32.store (local.get $found) (local.get $at))
      (local.set $found (i32.add (local.get $found) (i32.const 4)))
      (br $next))
    (unreachable))

  ;; out[column] += step * sum of the rows of 8-bit numbers whose addresses stand from `from` to `end`. A row is read to
  ;; the next multiple of 8, and what is past its width is of no meaning. At most 255 rows.
  (func $addBytes
    (param $from i32) (param $end i32) (param $step f32) (param $out i32) (param $columns i32)
    (local $row i32) (local $at i32) (local $sum v128) (local $factor v128) (local $outEnd i32)
    (if (i32.eq (local.get $from) (local.get $end)) (then (return)))
    (local.set $factor (f32x4.splat (local.get $step)))
    (local.set $outEnd (i32.add (local.get $out) (i32.shl (local.get $columns) (i32.const 2))))
    (loop $blocks
      (local.set $sum (v128.const i16x8 0 0 0 0 0 0 0 0))
      (local.set $row (local.get $from))
      (loop $add
        (local.set $sum
          (i16x8.add (local.get $sum) (v128.load8x8_s (i32.add (i32.load (local.get $row)) (local.get $at)))))
        (local.set $row (i32.add (local.get $row) (i32.const 4)))
        (br_if $add (i32.lt_u (local.get $row) (local.get $end))))
      (v128.store (local.get $out)
        (f32x4.add (v128.load (local.get $out))
          (f32x4.mul (local.get $factor)
            (f32x4.convert_i32x4_s (i32x4.extend_low_i16x8_s (local.get $sum))))))
      (v128.store offset=16 (local.get $out)
        (f32x4.add (v128.load offset=16 (local.get $out))
          (f32x4.mul (local.get $factor)
            (f32x4.convert_i32x4_s (i32x4.extend_high_i16x8_s (local.get $sum))))))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (local.set $out (i32.add (local.get $out) (i32.const 32)))
      (br_if $blocks (i32.lt_u (local.get $out) (local.get $outEnd)))))

  ;; out[column] += step * sum of the rows of `features`, which are written over: `rows` has one of `width` 8-bit numbers
  ;; for each key. columns is the next multiple of 8.
  (func (export "addRows")
    (param $features i32) (param $count i32) (param $starts i32) (param $keys i32) (param $rows i32) (param $width i32)
    (param $step f32) (param $out i32) (param $columns i32)
    (local $end i32) (local $at i32)
    (local.set $end (call $find (local.get $features) (local.get $count) (local.get $starts) (local.get $keys)))
    (local.set $at (local.get $features))
    (block $done
      (loop $addresses
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (i32.store (local.get $at)
          (i32.add (local.get $rows) (i32.mul (i32.load (local.get $at)) (local.get $width))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br $addresses)))
    (call $addBytes
      (local.get $features) (local.get $end) (local.get $step) (local.get $out) (local.get $columns)))

  ;; As `addRows`, for keys that have a row for some of the places of a window: `masks` has a bit for each place of a key,
  ;; and `firsts` the number of its first row. The row of each place is added to a row of `out` of its own, the last
  ;; place's to the first. `room` is for as many addresses as there are features.
  (func (export "addWindowRows")
    (param $features i32) (param $count i32) (param $starts i32) (param $keys i32) (param $masks i32) (param $firsts i32)
    (param $rows i32) (param $width i32) (param $step f32) (param $out i32) (param $columns i32) (param $places i32)
    (param $room i32)
    (local $end i32) (local $at i32) (local $index i32) (local $mask i32) (local $bit i32) (local $found i32)
    (local.set $end (call $find (local.get $features) (local.get $count) (local.get $starts) (local.get $keys)))
    (loop $windows
      (local.set $places (i32.sub (local.get $places) (i32.const 1)))
      (local.set $bit (i32.shl (i32.const 1) (local.get $places)))
      (local.set $at (local.get $features))
      (local.set $found (local.get $room))
      (block $done
        (loop $addresses
          (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
          (local.set $index (i32.load (local.get $at)))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (local.set $mask (i32.load8_u (i32.add (local.get $masks) (local.get $index))))
          (br_if $addresses (i32.eqz (i32.and (local.get $mask) (local.get $bit))))
          (i32.store (local.get $found)
            (i32.add (local.get $rows)
              (i32.mul (local.get $width)
                (i32.add
                  (i32.load (i32.add (local.get $firsts) (i32.shl (local.get $index) (i32.const 2))))
                  (i32.popcnt (i32.and (local.get $mask) (i32.sub (local.get $bit) (i32.const 1))))))))
          (local.set $found (i32.add (local.get $found) (i32.const 4)))
          (br $addresses)))
      (call $addBytes (local.get $room) (local.get $found) (local.get $step) (local.get $out) (local.get $columns))
      (local.set $out (i32.add (local.get $out) (i32.shl (local.get $columns) (i32.const 2))))
      (br_if $windows (local.get $places))))

  ;; out[i] = step * sum over `features`, which are written over, of scales[key] * (row[i] - 8): `rows` has for each key
  ;; `size` bytes with two numbers of 4 bits in each, the lower half first. length is a multiple of 32.
  (func (export "addParts")
    (param $features i32) (param $count i32) (param $starts i32) (param $keys i32) (param $scales i32) (param $rows i32)
    (param $size i32) (param $step f32) (param $out i32) (param $length i32)
    (local $end i32) (local $at i32) (local $index i32) (local $byte i32) (local $outEnd i32)
    (local $scale v128) (local $low v128) (local $high v128) (local $first v128) (local $second v128)
    (local $product v128) (local $factor v128)
    (local $a v128) (local $b v128) (local $c v128) (local $d v128)
    (local $e v128) (local $f v128) (local $g v128) (local $h v128)
    (local.set $end (call $find (local.get $features) (local.get $count) (local.get $starts) (local.get $keys)))
    (local.set $factor (f32x4.splat (local.get $step)))
    (local.set $outEnd (i32.add (local.get $out) (i32.shl (local.get $length) (i32.const 2))))
    (loop $blocks
      (local.set $a (v128.const i32x4 0 0 0 0))
      (local.set $b (local.get $a))
      (local.set $c (local.get $a))
      (local.set $d (local.get $a))
      (local.set $e (local.get $a))
      (local.set $f (local.get $a))
      (local.set $g (local.get $a))
      (local.set $h (local.get $a))
      (local.set $at (local.get $features))
      (block $done
        (loop $add
          (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
          (local.set $index (i32.load (local.get $at)))
          (local.set $at (i32.add (local.get $at) (i32.const 4)))
          (local.set $scale (i16x8.splat (i32.load8_u (i32.add (local.get $scales) (local.get $index)))))
          (local.set $high
            (v128.load
              (i32.add (i32.add (local.get $rows) (local.get $byte)) (i32.mul (local.get $index) (local.get $size)))))
          (local.set $low
            (i8x16.sub (v128.and (local.get $high) (i8x16.splat (i32.const 15))) (i8x16.splat (i32.const 8))))
          (local.set $high
            (i8x16.sub (i8x16.shr_u (local.get $high) (i32.const 4)) (i8x16.splat (i32.const 8))))
          ;; In turn again: the first sixteen numbers, and the others.
          (local.set $first
            (i8x16.shuffle 0 16 1 17 2 18 3 19 4 20 5 21 6 22 7 23 (local.get $low) (local.get $high)))
          (local.set $second
            (i8x16.shuffle 8 24 9 25 10 26 11 27 12 28 13 29 14 30 15 31 (local.get $low) (local.get $high)))
          (local.set $product
            (i16x8.mul (local.get $scale) (i16x8.extend_low_i8x16_s (local.get $first))))
          (local.set $a (i32x4.add (local.get $a) (i32x4.extend_low_i16x8_s (local.get $product))))
          (local.set $b (i32x4.add (local.get $b) (i32x4.extend_high_i16x8_s (local.get $product))))
          (local.set $product
            (i16x8.mul (local.get $scale) (i16x8.extend_high_i8x16_s (local.get $first))))
          (local.set $c (i32x4.add (local.get $c) (i32x4.extend_low_i16x8_s (local.get $product))))
          (local.set $d (i32x4.add (local.get $d) (i32x4.extend_high_i16x8_s (local.get $product))))
          (local.set $product
            (i16x8.mul (local.get $scale) (i16x8.extend_low_i8x16_s (local.get $second))))
          (local.set $e (i32x4.add (local.get $e) (i32x4.extend_low_i16x8_s (local.get $product))))
          (local.set $f (i32x4.add (local.get $f) (i32x4.extend_high_i16x8_s (local.get $product))))
          (local.set $product
            (i16x8.mul (local.get $scale) (i16x8.extend_high_i8x16_s (local.get $second))))
          (local.set $g (i32x4.add (local.get $g) (i32x4.extend_low_i16x8_s (local.get $product))))
          (local.set $h (i32x4.add (local.get $h) (i32x4.extend_high_i16x8_s (local.get $product))))
          (br $add)))
      (v128.store (local.get $out) (f32x4.mul (local.get $factor) (f32x4.convert_i32x4_s (local.get $a))))
      (v128.store offset=16 (local.get $out) (f32x4.mul (local.get $factor) (f32x4.convert_i32x4_s (local.get $b))))
      (v128.store offset=32 (local.get $out) (f32x4.mul (local.get $factor) (f32x4.convert_i32x4_s (local.get $c))))
      (v128.store offset=48 (local.get $out) (f32x4.mul (local.get $factor) (f32x4.convert_i32x4_s (local.get $d))))
      (v128.store offset=64 (local.get $out) (f32x4.mul (local.get $factor) (f32x4.convert_i32x4_s (local.get $e))))
      (v128.store offset=80 (local.get $out) (f32x4.mul (local.get $factor) (f32x4.convert_i32x4_s (local.get $f))))
      (v128.store offset=96 (local.get $out) (f32x4.mul (local.get $factor) (f32x4.convert_i32x4_s (local.get $g))))
      (v128.store offset=112 (local.get $out) (f32x4.mul (local.get $factor) (f32x4.convert_i32x4_s (local.get $h))))
      (local.set $byte (i32.add (local.get $byte) (i32.const 16)))
      (local.set $out (i32.add (local.get $out) (i32.const 128)))
      (br_if $blocks (i32.lt_u (local.get $out) (local.get $outEnd)))))

  ;; The scores of the best tag sequences that end in each tag of each token (Viterbi 1967), less that of the first tag
  ;; at the token before. `scores` has them for the first token, and for the others what the tag itself scores.
  ;; Row and column of `transitions` are the tag before and the tag; columns is a multiple of 8.
  (func (export "viterbi")
    (param $scores i32) (param $length i32) (param $transitions i32) (param $tags i32) (param $columns i32)
    (local $stride i32) (local $row i32) (local $end i32) (local $before i32) (local $source i32) (local $last i32)
    (local $cell i32) (local $column i32) (local $from v128) (local $a v128) (local $b v128) (local $base v128)
    (local.set $stride (i32.shl (local.get $columns) (i32.const 2)))
    (local.set $before (local.get $scores))
    (local.set $end (i32.add (local.get $scores) (i32.mul (local.get $length) (local.get $stride))))
    (block $done
      (loop $tokens
        (local.set $row (i32.add (local.get $before) (local.get $stride)))
        (br_if $done (i32.ge_u (local.get $row) (local.get $end)))
        (local.set $base (v128.load32_splat (local.get $before)))
        (local.set $last (i32.add (local.get $before) (i32.shl (local.get $tags) (i32.const 2))))
        (local.set $column (i32.const 0))
        (loop $blocks
          (local.set $a (v128.const f32x4 -inf -inf -inf -inf))
          (local.set $b (local.get $a))
          (local.set $source (local.get $before))
          (local.set $cell (i32.add (local.get $transitions) (local.get $column)))
          (loop $sources
            (local.set $from (v128.load32_splat (local.get $source)))
            (local.set $a
              (f32x4.pmax (local.get $a) (f32x4.add (local.get $from) (v128.load (local.get $cell)))))
            (local.set $b
              (f32x4.pmax (local.get $b) (f32x4.add (local.get $from) (v128.load offset=16 (local.get $cell)))))
            (local.set $cell (i32.add (local.get $cell) (local.get $stride)))
            (local.set $source (i32.add (local.get $source) (i32.const 4)))
            (br_if $sources (i32.lt_u (local.get $source) (local.get $last))))
          (v128.store (i32.add (local.get $row) (local.get $column))
            (f32x4.add (f32x4.sub (local.get $a) (local.get $base))
              (v128.load (i32.add (local.get $row) (local.get $column)))))
          (v128.store offset=16 (i32.add (local.get $row) (local.get $column))
            (f32x4.add (f32x4.sub (local.get $b) (local.get $base))
              (v128.load offset=16 (i32.add (local.get $row) (local.get $column)))))
          (local.set $column (i32.add (local.get $column) (i32.const 32)))
          (br_if $blocks (i32.lt_u (local.get $column) (local.get $stride))))
        (local.set $before (local.get $row))
        (br $tokens))))

  ;; The index of the largest of x[i] + y[i], the first of equals
  (func $best (param $x i32) (param $y i32) (param $length i32) (result i32)
    (local $i i32) (local $top f32) (local $value f32) (local $found i32)
    (local.set $top (f32.const -inf))
    (loop $numbers
      (local.set $value (f32.add (f32.load (local.get $x)) (f32.load (local.get $y))))
      (if (f32.gt (local.get $value) (local.get $top))
        (then
          (local.set $top (local.get $value))
          (local.set $found (local.get $i))))
      (local.set $x (i32.add (local.get $x) (i32.const 4)))
      (local.set $y (i32.add (local.get $y) (i32.const 4)))
      (local.set $i (i32.add (local.get $i) (i32.const 1)))
      (br_if $numbers (i32.lt_u (local.get $i) (local.get $length))))
    (local.get $found))

  ;; Goes back along the best sequence through what `viterbi` has left, from the last token's tag, and writes a tag a
  ;; byte. Row and column of `sources` are the tag and the tag before.
  (func (export "trace")
    (param $scores i32) (param $length i32) (param $sources i32) (param $tags i32) (param $columns i32) (param $tag i32)
    (param $path i32)
    (local $stride i32) (local $row i32)
    (local.set $stride (i32.shl (local.get $columns) (i32.const 2)))
    (local.set $path (i32.add (local.get $path) (local.get $length)))
    (local.set $row (i32.add (local.get $scores) (i32.mul (local.get $length) (local.get $stride))))
    (local.set $row (i32.sub (local.get $row) (local.get $stride)))
    (loop $tokens
      (local.set $path (i32.sub (local.get $path) (i32.const 1)))
      (i32.store8 (local.get $path) (local.get $tag))
      (local.set $row (i32.sub (local.get $row) (local.get $stride)))
      (if (i32.ge_u (local.get $row) (local.get $scores))
        (then
          (local.set $tag
            (call $best (local.get $row)
              (i32.add (local.get $sources) (i32.mul (local.get $tag) (local.get $stride))) (local.get $tags)))
          (br $tokens)))))

  ;; x[i] = exp(x[i] - the largest of its row), at least 1e-20, in rows of `columns`, of which `tags` count: Cephes' expf
  ;; (Moshier), good to the last bit but one. columns is a multiple of 4.
  (func (export "exponentials") (param $x i32) (param $length i32) (param $tags i32) (param $columns i32)
    (local $stride i32) (local $end i32) (local $rowEnd i32) (local $at i32) (local $last i32) (local $top f32)
    (local $value v128) (local $power v128) (local $sum v128)
    (local.set $stride (i32.shl (local.get $columns) (i32.const 2)))
    (local.set $end (i32.add (local.get $x) (i32.mul (local.get $length) (local.get $stride))))
    (loop $rows
      (local.set $rowEnd (i32.add (local.get $x) (local.get $stride)))
      (local.set $last (i32.add (local.get $x) (i32.shl (local.get $tags) (i32.const 2))))
      (local.set $top (f32.load (local.get $x)))
      (local.set $at (local.get $x))
      (loop $tops
        (local.set $top (f32.max (local.get $top) (f32.load (local.get $at))))
        (local.set $at (i32.add (local.get $at) (i32.const 4)))
        (br_if $tops (i32.lt_u (local.get $at) (local.get $last))))
      (loop $numbers
        ;; Between the logarithm of 1e-20 and 0, what lies past the tags included.
        (local.set $value
          (f32x4.pmin (f32x4.splat (f32.const 0))
            (f32x4.pmax (f32x4.splat (f32.const -46.0517))
              (f32x4.sub (v128.load (local.get $x)) (f32x4.splat (local.get $top))))))
        ;; A power of 2, and the exponential of what is left by a polynomial.
        (local.set $power (f32x4.nearest (f32x4.mul (local.get $value) (f32x4.splat (f32.const 1.44269504)))))
        (local.set $value
          (f32x4.sub (local.get $value) (f32x4.mul (local.get $power) (f32x4.splat (f32.const 0.693359375)))))
        (local.set $value
          (f32x4.sub (local.get $value) (f32x4.mul (local.get $power) (f32x4.splat (f32.const -2.12194440e-4)))))
        (local.set $sum (f32x4.splat (f32.const 1.9875691500e-4)))
        (local.set $sum
          (f32x4.add (f32x4.mul (local.get $sum) (local.get $value)) (f32x4.splat (f32.const 1.3981999507e-3))))
        (local.set $sum
          (f32x4.add (f32x4.mul (local.get $sum) (local.get $value)) (f32x4.splat (f32.const 8.3334519073e-3))))
        (local.set $sum
          (f32x4.add (f32x4.mul (local.get $sum) (local.get $value)) (f32x4.splat (f32.const 4.1665795894e-2))))
        (local.set $sum
          (f32x4.add (f32x4.mul (local.get $sum) (local.get $value)) (f32x4.splat (f32.const 1.6666665459e-1))))
        (local.set $sum
          (f32x4.add (f32x4.mul (local.get $sum) (local.get $value)) (f32x4.splat (f32.const 5.0000001201e-1))))
        (local.set $sum
          (f32x4.add
            (f32x4.mul (local.get $sum) (f32x4.mul (local.get $value) (local.get $value)))
            (f32x4.add (local.get $value) (f32x4.splat (f32.const 1)))))
        (v128.store (local.get $x)
          (f32x4.mul (local.get $sum)
            (i32x4.shl
              (i32x4.add (i32x4.trunc_sat_f32x4_s (local.get $power)) (i32x4.splat (i32.const 127)))
              (i32.const 23))))
        (local.set $x (i32.add (local.get $x) (i32.const 16)))
        (br_if $numbers (i32.lt_u (local.get $x) (local.get $rowEnd))))
      (br_if $rows (i32.lt_u (local.get $x) (local.get $end)))))

  ;; out[column] = sum over rows of x[row] * matrix[row * columns + column]; columns is a multiple of 8
  (func $product (param $x i32) (param $rows i32) (param $matrix i32) (param $columns i32) (param $out i32)
    (local $stride i32) (local $end i32) (local $outEnd i32) (local $row i32) (local $cell i32)
    (local $factor v128) (local $a v128) (local $b v128)
    (local.set $stride (i32.shl (local.get $columns) (i32.const 2)))
    (local.set $end (i32.add (local.get $x) (i32.shl (local.get $rows) (i32.const 2))))
    (local.set $outEnd (i32.add (local.get $out) (local.get $stride)))
    (loop $blocks
      (local.set $a (v128.const f32x4 0 0 0 0))
      (local.set $b (local.get $a))
      (local.set $row (local.get $x))
      (local.set $cell (local.get $matrix))
      (loop $down
        (local.set $factor (v128.load32_splat (local.get $row)))
        (local.set $a (f32x4.add (local.get $a) (f32x4.mul (local.get $factor) (v128.load (local.get $cell)))))
        (local.set $b
          (f32x4.add (local.get $b) (f32x4.mul (local.get $factor) (v128.load offset=16 (local.get $cell)))))
        (local.set $cell (i32.add (local.get $cell) (local.get $stride)))
        (local.set $row (i32.add (local.get $row) (i32.const 4)))
        (br_if $down (i32.lt_u (local.get $row) (local.get $end))))
      (v128.store (local.get $out) (local.get $a))
      (v128.store offset=16 (local.get $out) (local.get $b))
      (local.set $matrix (i32.add (local.get $matrix) (i32.const 32)))
      (local.set $out (i32.add (local.get $out) (i32.const 32)))
      (br_if $blocks (i32.lt_u (local.get $out) (local.get $outEnd)))))

  ;; out[i] = factor * x[i] * y[i], at most 1e30; the sum of them all. length is a multiple of 4.
  (func $times (param $factor f32) (param $x i32) (param $y i32) (param $length i32) (param $out i32) (result f32)
    (local $end i32) (local $value v128) (local $sum v128)
    (local.set $end (i32.add (local.get $out) (i32.shl (local.get $length) (i32.const 2))))
    (loop $blocks
      (local.set $value
        (f32x4.pmin (f32x4.splat (f32.const 1e30))
          (f32x4.mul (f32x4.mul (f32x4.splat (local.get $factor)) (v128.load (local.get $x)))
            (v128.load (local.get $y)))))
      (local.set $sum (f32x4.add (local.get $sum) (local.get $value)))
      (v128.store (local.get $out) (local.get $value))
      (local.set $x (i32.add (local.get $x) (i32.const 16)))
      (local.set $y (i32.add (local.get $y) (i32.const 16)))
      (local.set $out (i32.add (local.get $out) (i32.const 16)))
      (br_if $blocks (i32.lt_u (local.get $out) (local.get $end))))
    (f32.add
      (f32.add (f32x4.extract_lane 0 (local.get $sum)) (f32x4.extract_lane 1 (local.get $sum)))
      (f32.add (f32x4.extract_lane 2 (local.get $sum)) (f32x4.extract_lane 3 (local.get $sum)))))

  ;; The forward algorithm: a row for each token, of which the first is there, and of every other token the sum that
  ;; divides its row. `factors` has a row for each token, `ones` a row of 1. columns is a multiple of 8.
  (func (export "forward")
    (param $rows i32) (param $length i32) (param $factors i32) (param $matrix i32) (param $tags i32)
    (param $columns i32) (param $ones i32) (param $sums i32)
    (local $stride i32) (local $end i32) (local $next i32) (local $sum f32)
    (local.set $stride (i32.shl (local.get $columns) (i32.const 2)))
    (local.set $end (i32.add (local.get $rows) (i32.mul (local.get $length) (local.get $stride))))
    (block $done
      (loop $tokens
        (local.set $next (i32.add (local.get $rows) (local.get $stride)))
        (br_if $done (i32.ge_u (local.get $next) (local.get $end)))
        (local.set $factors (i32.add (local.get $factors) (local.get $stride)))
        (local.set $sums (i32.add (local.get $sums) (i32.const 4)))
        (call $product (local.get $rows) (local.get $tags) (local.get $matrix) (local.get $columns) (local.get $next))
        (local.set $sum
          (call $times (f32.const 1) (local.get $next) (local.get $factors) (local.get $columns) (local.get $next)))
        (f32.store (local.get $sums) (local.get $sum))
        (drop
          (call $times (f32.div (f32.const 1) (local.get $sum)) (local.get $next) (local.get $ones) (local.get $columns)
            (local.get $next)))
        (local.set $rows (local.get $next))
        (br $tokens))))

  ;; The backward algorithm, from the last token's row, which is there; `factors` and `sums` as `forward` has them.
  ;; Row and column of `matrix` are the tag and the tag before; `room` is for a row.
  (func (export "backward")
    (param $rows i32) (param $length i32) (param $factors i32) (param $matrix i32) (param $tags i32)
    (param $columns i32) (param $room i32) (param $sums i32)
    (local $stride i32) (local $at i32)
    (local.set $stride (i32.shl (local.get $columns) (i32.const 2)))
    (local.set $at (i32.sub (local.get $length) (i32.const 1)))
    (local.set $rows (i32.add (local.get $rows) (i32.mul (local.get $at) (local.get $stride))))
    (local.set $factors (i32.add (local.get $factors) (i32.mul (local.get $at) (local.get $stride))))
    (local.set $sums (i32.add (local.get $sums) (i32.shl (local.get $at) (i32.const 2))))
    (block $done
      (loop $tokens
        (br_if $done (i32.eqz (local.get $at)))
        (drop
          (call $times (f32.div (f32.const 1) (f32.load (local.get $sums))) (local.get $rows) (local.get $factors)
            (local.get $columns) (local.get $room)))
        (local.set $rows (i32.sub (local.get $rows) (local.get $stride)))
        (call $product (local.get $room) (local.get $tags) (local.get $matrix) (local.get $columns) (local.get $rows))
        (local.set $factors (i32.sub (local.get $factors) (local.get $stride)))
        (local.set $sums (i32.sub (local.get $sums) (i32.const 4)))
        (local.set $at (i32.sub (local.get $at) (i32.const 1)))
        (br $tokens)))))
